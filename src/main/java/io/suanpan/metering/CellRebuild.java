package io.suanpan.metering;

import java.util.OptionalLong;

/** Counts usage anew where a price has come to depend on more than was told apart so far. */
public interface CellRebuild {
  /** Adds what a price depends on to the facts that were told of a request. */
  @FunctionalInterface
  interface Banding {
    Variant band(
        Variant told, OptionalLong promptLength, OptionalLong outputLength, long startedBefore);
  }

  /** Makes the cells of a model again from its events, for all tenants. */
  void rebuild(VendorId vendor, String model, Banding banding);
}
