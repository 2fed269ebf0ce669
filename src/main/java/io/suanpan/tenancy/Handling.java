package io.suanpan.tenancy;

/** What becomes of the good events of a request that holds bad ones. */
public enum Handling {
  /** Nothing is stored and everything that is wrong is told. */
  STRICT,
  /** The good ones are stored, the bad ones go into quarantine. */
  LENIENT
}
