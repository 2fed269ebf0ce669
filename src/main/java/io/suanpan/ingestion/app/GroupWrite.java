package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.app.WriteQueue.Waiting;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a group in one transaction and tells each member what became of it. Again, when the
 * database broke a deadlock at its expense: that is safe, identities make events count once. Where
 * one member cannot be written, each is written by itself, so that nobody fails for another.
 */
@ApplicationScoped
public class GroupWrite {
  private static final int ATTEMPTS = 8;

  @Inject AppendTransaction transaction;
  @Inject IngestionMetrics metrics;

  /** Every member's outcomes are complete on return. */
  void write(List<Waiting> group) {
    try {
      List<List<Outcome>> outcomes = attempt(group.stream().map(Waiting::submission).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).outcomes().complete(outcomes.get(i));
      }
    } catch (RuntimeException e) {
      if (group.size() == 1 || WriteFailure.of(e) == WriteFailure.UNREACHABLE) {
        group.forEach(member -> member.outcomes().completeExceptionally(e));
      } else {
        group.forEach(member -> write(List.of(member)));
      }
    }
  }

  private List<List<Outcome>> attempt(List<Submission> group) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return metrics.commit(group, transaction::append);
      } catch (RuntimeException e) {
        if (WriteFailure.of(e) != WriteFailure.TRANSIENT) {
          throw e;
        }
        metrics.retried();
        pause(attempt);
      }
    }
    throw new Refusal(Code.BUSY, "too many writers at once; send it again");
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(2, 5 << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Code.BUSY, "the server is stopping; send it again");
    }
  }
}
