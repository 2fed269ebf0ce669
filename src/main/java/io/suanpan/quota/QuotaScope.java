package io.suanpan.quota;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.VendorId;
import java.util.Optional;

/**
 * Whose and which usage a quota is about. What is not said may be anything.
 *
 * @param vendor of that vendor
 * @param model of that model, as asked for or as served
 * @param project of that project
 * @param key sent with that API key
 */
public record QuotaScope(
    Optional<VendorId> vendor,
    Optional<String> model,
    Optional<String> project,
    Optional<String> key) {
  public static final QuotaScope ALL =
      new QuotaScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public QuotaScope {
    requireNonNull(vendor);
    requireNonNull(model);
    requireNonNull(project);
    requireNonNull(key);
  }

  /** Whether usage of that kind counts. */
  public boolean holds(UseKind use) {
    return vendor.map(use.vendor()::equals).orElse(true)
        && model.map(use::isOfModel).orElse(true)
        && project.map(name -> use.project().equals(Optional.of(name))).orElse(true)
        && key.map(name -> use.key().equals(Optional.of(name))).orElse(true);
  }
}
