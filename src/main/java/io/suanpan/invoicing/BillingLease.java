package io.suanpan.invoicing;

import java.time.Duration;

/**
 * Sees to it that of all nodes one works on billing runs. Time is the database's, so that nodes
 * need not agree on it.
 */
public interface BillingLease {
  /** What is leased. */
  enum Work {
    RUNS,
    SCHEDULE
  }

  /**
   * Takes the lease when nobody has it or it has run out, or lengthens one's own.
   *
   * @param owner a node
   * @return whether the node has it now
   */
  boolean take(Work work, String owner, Duration length);

  /** Gives one's own lease back; does nothing when another node has it. */
  void release(Work work, String owner);
}
