package io.suanpan.tenancy;

import static java.util.Objects.requireNonNull;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A startup: the isolation boundary and the party invoiced.
 *
 * @param id the number its rows carry
 * @param code the name that programs use, 1 to 63 of {@code a-z 0-9 -}
 * @param name the legal name
 * @param region where it is, ISO 3166-1 alpha-2; decides which vendors serve it
 * @param zone where its billing periods begin
 * @param currency what it is invoiced in
 * @param language of its documents: {@code en}, {@code de} or {@code zh}
 * @param tax how it is taxed, by month
 * @param address where it is, or null
 * @param email where its invoices go, or null
 * @param retentionDays how many days its events are kept whole after the month in which they
 *     arrived; empty for ever
 * @param state whether its keys work
 * @param invoicing what it has agreed on for its invoices
 * @param alerts who of it is told of notifications by e-mail
 */
public record Tenant(
    TenantId id,
    String code,
    String name,
    String region,
    ZoneId zone,
    Currency currency,
    String language,
    TaxHistory tax,
    Address address,
    String email,
    OptionalInt retentionDays,
    TenantState state,
    InvoiceTerms invoicing,
    AlertTerms alerts) {

  /** A month is whole while the one after it runs, in which it is closed and asked about. */
  public static final int MIN_RETENTION_DAYS = 31;

  public static final int MAX_RETENTION_DAYS = 36_500;

  /** What a tenant's code must look like. */
  public static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** The same tenant, its keys working or not. */
  public Tenant in(TenantState newState) {
    return new Tenant(
        id,
        code,
        name,
        region,
        zone,
        currency,
        language,
        tax,
        address,
        email,
        retentionDays,
        newState,
        invoicing,
        alerts);
  }

  /** The same tenant, others told of what concerns it. */
  public Tenant telling(AlertTerms others) {
    return new Tenant(
        id,
        code,
        name,
        region,
        zone,
        currency,
        language,
        tax,
        address,
        email,
        retentionDays,
        state,
        invoicing,
        others);
  }

  /** What books need of it; nobody of it is written to any more. */
  public Tenant erased() {
    InvoiceTerms terms =
        new InvoiceTerms(
            null,
            invoicing.orderReference(),
            invoicing.buyerReference(),
            invoicing.paymentDays(),
            invoicing.paymentTerms(),
            invoicing.profile(),
            invoicing.unpriced(),
            InvoiceDelivery.ON_REQUEST);
    return new Tenant(
        id,
        code,
        name,
        region,
        zone,
        currency,
        language,
        tax,
        address,
        null,
        retentionDays,
        TenantState.ERASED,
        terms,
        AlertTerms.NONE);
  }

  /**
   * @throws Refusal when what was its is erased, or is being erased
   */
  public void requireNotErased() {
    if (state.isErased()) {
      throw new Refusal(Code.TENANT_ERASED, "what was of tenant " + code + " is erased");
    }
  }

  public Tenant {
    requireNonNull(id);
    requireNonNull(name);
    requireNonNull(region);
    requireNonNull(zone);
    requireNonNull(currency);
    requireNonNull(language);
    requireNonNull(tax);
    requireNonNull(retentionDays);
    requireNonNull(state);
    requireNonNull(invoicing);
    requireNonNull(alerts);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a tenant's code: " + code);
    }
  }
}
