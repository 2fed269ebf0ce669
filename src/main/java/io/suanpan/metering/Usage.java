package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

/**
 * What was used at a vendor, normalised to disjoint meters.
 *
 * @param vendor who sold it
 * @param account the name of the tenant's account there
 * @param model the model that served
 * @param variant the facts its price may depend on
 * @param quantities how much
 * @param shape what else was told of the request
 */
public record Usage(
    VendorId vendor,
    String account,
    String model,
    Variant variant,
    Quantities quantities,
    RequestShape shape) {
  public Usage {
    requireNonNull(vendor);
    requireNonNull(account);
    requireNonNull(model);
    requireNonNull(variant);
    requireNonNull(quantities);
    requireNonNull(shape);
  }
}
