package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What else counts usage, in the transaction that stores it: what stands against limits. */
public interface UsageTally {
  /**
   * Usage that has just been added to its cells.
   *
   * @param tenant whose
   * @param vendor who sold it
   * @param account the number of the vendor account
   * @param model the model as it was asked for
   * @param variant the facts that were told
   * @param shape what else was told of the request
   * @param project who used, if said
   * @param key the API key that it was sent with, if known
   * @param at when it counts
   * @param quantities how much
   */
  record Added(
      TenantId tenant,
      VendorId vendor,
      int account,
      String model,
      Variant variant,
      RequestShape shape,
      Optional<String> project,
      Optional<String> key,
      Instant at,
      Quantities quantities) {
    public Added {
      requireNonNull(tenant);
      requireNonNull(vendor);
      requireNonNull(model);
      requireNonNull(variant);
      requireNonNull(shape);
      requireNonNull(project);
      requireNonNull(key);
      requireNonNull(at);
      requireNonNull(quantities);
    }
  }

  /**
   * @param rules shared by the caller's transaction
   */
  void add(CountingRules.Versions rules, Collection<Added> usage);

  /** Takes off what has just been taken out of its cell. */
  void subtract(CountingRules.Versions rules, Added usage);
}
