package io.suanpan.catalog;

/** How a date is known. */
public enum Dated {
  /** A source gives the day. */
  ANNOUNCED,
  /** First seen in a source of that date; the change may be older. */
  OBSERVED,
  /** No source gives it. */
  ASSUMED,
  /** Stated by the vendor for the thing itself. */
  STATED
}
