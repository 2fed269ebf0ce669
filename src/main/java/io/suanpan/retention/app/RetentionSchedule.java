package io.suanpan.retention.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.retention.RetentionRun;
import io.suanpan.retention.RetentionRun.State;
import io.suanpan.retention.RetentionRunStore;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts retention runs: every night, and when somebody asks. */
@ApplicationScoped
public class RetentionSchedule {
  private static final Logger LOG = System.getLogger(RetentionSchedule.class.getName());

  /** In UTC. */
  private static final LocalTime NIGHTLY = LocalTime.of(3, 30);

  private static final int LISTED = 100;

  @Resource private ManagedScheduledExecutorService executor;
  private Future<?> nightly;
  @Inject RetentionRunStore runs;
  @Inject RunRetention retention;
  @Inject ArchiveFolder folder;
  @Inject Clock clock;

  /** Runs every night from now on, if there is a folder for archives. */
  public void begin() {
    if (folder.isThere()) {
      nightly =
          executor.scheduleAtFixedRate(
              this::night,
              untilNight().toSeconds(),
              Duration.ofDays(1).toSeconds(),
              TimeUnit.SECONDS);
    }
  }

  private void night() {
    try {
      retention.run(noted("nightly"));
    } catch (RuntimeException e) {
      // Thrown on, it would end all further nights.
      LOG.log(Level.WARNING, "the nightly retention run", e);
    }
  }

  @PreDestroy
  void end() {
    if (nightly != null) {
      nightly.cancel(false);
    }
  }

  private Duration untilNight() {
    var now = clock.instant().atZone(ZoneOffset.UTC);
    var today = now.with(NIGHTLY);
    return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
  }

  /**
   * Starts a run in the background.
   *
   * @throws Refusal when no folder for archives is set
   */
  public RetentionRun start(String actor) {
    if (!folder.isThere()) {
      throw new Refusal(
          Code.ARCHIVE_FOLDER_MISSING, "set SUANPAN_ARCHIVE_DIR; until then events stay whole");
    }
    RetentionRun run = noted(actor);
    executor.execute(() -> retention.run(run));
    return run;
  }

  private RetentionRun noted(String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RetentionRun run =
        new RetentionRun(
            "retention-" + UUID.randomUUID().toString().substring(0, 18),
            State.RUNNING,
            now,
            actor,
            Optional.empty(),
            0,
            0,
            Optional.empty());
    runs.start(run);
    return run;
  }

  /**
   * @throws Refusal when there is none of that id
   */
  public RetentionRun get(String id) {
    return runs.find(id).orElseThrow(() -> Refusal.notFound("retention run " + id));
  }

  /** The latest ones, the last one first. */
  public List<RetentionRun> list() {
    return runs.latest(LISTED);
  }
}
