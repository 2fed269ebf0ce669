package io.suanpan.retention;

import io.suanpan.retention.RetentionRun.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the record of retention runs is kept; each call is committed at once. */
public interface RetentionRunStore {
  void start(RetentionRun run);

  Optional<RetentionRun> find(String id);

  /** The latest ones, the last one first. */
  List<RetentionRun> latest(int limit);

  /** Adds an archive to what a run has done. */
  void count(String id, long events);

  void end(String id, State state, Optional<String> detail, Instant at);

  /**
   * Does some work unless another run works, on whatever node. The runs that were left behind by
   * nodes that stopped are ended before.
   *
   * @return whether it was done
   */
  boolean alone(String id, Instant now, Runnable work);
}
