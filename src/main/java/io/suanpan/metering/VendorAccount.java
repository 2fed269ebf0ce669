package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tenant's account with a vendor: it fixes the price region and currency, and grants are counted
 * on it.
 *
 * @param tenant whose it is
 * @param id its number among the tenant's accounts, from 1
 * @param vendor with whom
 * @param name its name, {@value #DEFAULT_NAME} unless the tenant has several
 * @param region the price region
 * @param currency the currency of the vendor's prices there
 * @param openedOn the day it was opened
 * @param customer how the vendor sees the tenant
 * @param movedFrom the vendor the tenant came from, if one
 */
public record VendorAccount(
    TenantId tenant,
    int id,
    VendorId vendor,
    String name,
    String region,
    Currency currency,
    LocalDate openedOn,
    Customer customer,
    Optional<VendorId> movedFrom) {

  /** The account that events mean when they name none. */
  public static final String DEFAULT_NAME = "default";

  /** What an account's name must look like. */
  public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  /** How the vendor sees the tenant. */
  public enum Customer {
    NEW,
    EXISTING,
    /** The account was opened by the first event; nobody has said yet. */
    UNKNOWN
  }

  public VendorAccount {
    requireNonNull(tenant);
    requireNonNull(vendor);
    requireNonNull(region);
    requireNonNull(currency);
    requireNonNull(openedOn);
    requireNonNull(customer);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not an account's name: " + name);
    }
  }
}
