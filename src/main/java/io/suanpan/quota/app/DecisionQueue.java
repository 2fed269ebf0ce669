package io.suanpan.quota.app;

import io.suanpan.commit.GroupCommit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;

/** Reservations that wait to be decided on, of all tenants. */
@ApplicationScoped
public class DecisionQueue {
  /** In decisions. Two groups of one tenant would only wait for each other. */
  private static final GroupCommit.Settings SETTINGS =
      new GroupCommit.Settings("suanpan-quota", 2, 4_096, 256, 256);

  @Resource ManagedThreadFactory threads;
  @Inject DecideTogether decide;

  private GroupCommit<Ask, Answer> groups;

  @PostConstruct
  void start() {
    groups = new GroupCommit<>(SETTINGS, ask -> 1, decide::decide, () -> {});
    groups.start(threads);
  }

  CompletableFuture<Answer> submit(Ask ask) {
    return groups.submit(ask);
  }

  @PreDestroy
  void drain() {
    groups.drain();
  }
}
