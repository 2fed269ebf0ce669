package io.suanpan.ingestion;

/** What became of an event. */
public enum Outcome {
  /** It is stored and counted. */
  STORED,
  /** It was stored before; it counts once. */
  DUPLICATE,
  /** Another event has its identity; that one stays. */
  CONFLICT,
  /** It cannot be counted as it is; it waits for somebody to look at it. */
  QUARANTINED
}
