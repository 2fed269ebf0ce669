package io.suanpan.metering;

/**
 * Numbers for models and variants, so that rows stay narrow. A number once given never changes; new
 * ones are committed before they are used.
 */
public interface UsageDictionary {
  int model(VendorId vendor, String model);

  int variant(Variant variant);

  /** The model that has a number, or the number where none has. */
  String modelOf(int number);

  /** The variant that has a number, as text, or the number where none has. */
  String variantOf(int number);
}
