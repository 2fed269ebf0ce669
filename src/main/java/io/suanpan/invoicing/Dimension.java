package io.suanpan.invoicing;

/** By what costs are told apart. */
public enum Dimension {
  VENDOR,
  ACCOUNT,
  MODEL,
  METER,
  PROJECT,
  DAY
}
