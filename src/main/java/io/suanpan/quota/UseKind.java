package io.suanpan.quota;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.VendorId;
import java.util.Optional;

/**
 * By whom what is used.
 *
 * @param vendor who sells it
 * @param model the model as it was asked for
 * @param served the model that serves it; mostly the same
 * @param project who uses it, if said
 * @param key the API key it is sent with, if known
 */
public record UseKind(
    VendorId vendor, String model, String served, Optional<String> project, Optional<String> key) {
  public UseKind {
    requireNonNull(vendor);
    requireNonNull(model);
    requireNonNull(served);
    requireNonNull(project);
    requireNonNull(key);
  }

  boolean isOfModel(String name) {
    return name.equals(model) || name.equals(served);
  }
}
