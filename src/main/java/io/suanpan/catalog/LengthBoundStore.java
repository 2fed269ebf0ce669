package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.VendorId;
import java.util.Map;

/** Where the lengths are kept at which the prices of models have ever changed. */
public interface LengthBoundStore {
  /**
   * All bounds at one time.
   *
   * @param version counted up with each change
   * @param byModel of models that have some
   */
  record Bounds(int version, Map<VendorModel, Lengths> byModel) {
    public Bounds {
      byModel = Map.copyOf(byModel);
    }

    public Lengths of(VendorId vendor, String model) {
      return byModel.getOrDefault(new VendorModel(vendor, model), Lengths.NONE);
    }
  }

  /** A model of a vendor. */
  record VendorModel(VendorId vendor, String model) {
    public VendorModel {
      requireNonNull(vendor);
      requireNonNull(model);
    }
  }

  Bounds all();

  /** The same, and makes everybody who writes usage wait until this transaction ends. */
  Bounds lock();

  /** Adds bounds and counts the version up. */
  void add(VendorId vendor, String model, Lengths lengths);
}
