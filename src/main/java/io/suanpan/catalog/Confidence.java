package io.suanpan.catalog;

/** How far a published figure can be trusted. */
public enum Confidence {
  /** An official page or SDK, or two sources. */
  HIGH,
  /** One secondary source. */
  MEDIUM,
  LOW
}
