package io.suanpan.ingestion.app;

import io.suanpan.commit.GroupCommit;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.Submission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What waits to be stored, of all tenants. */
@ApplicationScoped
public class WriteQueue {
  /** In events. */
  private static final GroupCommit.Settings SETTINGS =
      new GroupCommit.Settings("suanpan-writer", 2, 65_536, 8_192, 500);

  @Resource ManagedThreadFactory threads;
  @Inject AppendTransaction transaction;
  @Inject IngestionMetrics metrics;

  private GroupCommit<Submission, List<Outcome>> groups;

  @PostConstruct
  void start() {
    groups =
        new GroupCommit<>(
            SETTINGS,
            Submission::size,
            group -> metrics.commit(group, transaction::append),
            metrics::retried);
    groups.start(threads);
  }

  /**
   * Answers at once; the outcomes come after the commit.
   *
   * @throws Refusal {@link Code#BUSY} when too much waits already
   */
  CompletableFuture<List<Outcome>> submit(Submission submission) {
    return groups.submit(submission);
  }

  /** How many events wait. */
  int waiting() {
    return groups.waiting();
  }

  @PreDestroy
  void drain() {
    groups.drain();
  }
}
