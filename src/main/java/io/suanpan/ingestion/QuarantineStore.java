package io.suanpan.ingestion;

import io.suanpan.problem.Violation;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where events wait that cannot be counted as they are. */
public interface QuarantineStore {
  /** Keeps what the submissions put in quarantine, the same thing once, in the transaction. */
  void add(List<Submission> group);

  /** A tenant's entries in a state, newest first, numbered below {@code before}. */
  List<Entry> list(TenantId tenant, State state, long before, int limit);

  Optional<Entry> find(TenantId tenant, long id);

  /**
   * Ends the wait of an entry.
   *
   * @return false when it was ended before
   */
  boolean resolve(TenantId tenant, long id, State state, Resolution resolution);

  /**
   * Takes what was sent, and what was wrong with it, out of entries whose wait ended before an
   * instant. What is left keeps the same thing from coming in a second time.
   *
   * @return how many it were; at most {@code limit}
   */
  int empty(TenantId tenant, Instant resolvedBefore, int limit);

  /** Where an entry has got to. */
  enum State {
    /** It waits. */
    OPEN,
    /** It was taken in as an event. */
    REPLAYED,
    /** Somebody decided that it never counts. */
    DISCARDED
  }

  /** Who ended an entry's wait, and when. */
  record Resolution(Instant at, String actor) {}

  /**
   * An entry.
   *
   * @param id its number among the tenant's
   * @param receivedAt when it first came
   * @param source its CloudEvents source, where it could be read
   * @param eventId its CloudEvents id, where it could be read
   * @param violations what was wrong with it
   * @param body what was sent
   * @param state where it has got to
   * @param resolution who ended its wait
   */
  record Entry(
      long id,
      Instant receivedAt,
      Optional<String> source,
      Optional<String> eventId,
      List<Violation> violations,
      String body,
      State state,
      Optional<Resolution> resolution) {}
}
