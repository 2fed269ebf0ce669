package io.suanpan.notify;

import java.time.Duration;

/** Sees to it that of all nodes one looks, every so often. Time is the database's. */
public interface WatchTurn {
  /**
   * Does the work unless it is not due yet, or another node is at it.
   *
   * @param every how long after its beginning it is due again
   * @return whether it was done
   */
  boolean take(Duration every, Runnable work);
}
