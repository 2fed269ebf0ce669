package io.suanpan.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Where billing runs are kept. */
public interface BillingRunStore {
  /** Whether a run still works. */
  enum RunState {
    RUNNING,
    DONE,
    /** Somebody stopped it; what it had not come to stays open. */
    STOPPED
  }

  /** What a run does with each tenant. */
  enum Mode {
    /** Closes the month and issues the invoice. */
    ISSUE,
    /** Keeps what would be issued, for review. */
    DRAFT,
    /** Issues the drafts of another run. */
    APPROVE,
    /** Computes and keeps nothing. */
    DRY_RUN
  }

  /**
   * A run.
   *
   * @param draftsOf the run whose drafts are approved, if they are
   * @param startedBy the key, or the schedule
   * @param pace what its end is estimated from, once a node has taken it
   */
  record Run(
      String id,
      YearMonth period,
      Mode mode,
      Optional<String> draftsOf,
      RunState state,
      String startedBy,
      Instant startedAt,
      Optional<Instant> endedAt,
      Optional<Pace> pace) {}

  /**
   * When a node began with a run, or went on with it.
   *
   * @param workedBefore items that had been worked off by then
   */
  record Pace(Instant since, int workedBefore) {}

  void add(Run run);

  Optional<Run> find(String id);

  /** Runs that started before that one, all of them if none is given, newest first. */
  List<Run> list(Optional<String> before, int limit);

  /** The oldest run that works or waits to. */
  Optional<Run> next();

  /** A node works on it from now on. */
  void take(String run, Pace pace);

  /**
   * Only a run that is running ends.
   *
   * @return whether it was running
   */
  boolean end(String run, RunState how, Instant at);
}
