package io.suanpan.metering;

/**
 * Numbers for models and variants, so that rows stay narrow. A number once given never changes; new
 * ones are committed before they are used.
 */
public interface UsageDictionary {
  int model(VendorId vendor, String model);

  int variant(Variant variant);
}
