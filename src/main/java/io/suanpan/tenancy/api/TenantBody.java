package io.suanpan.tenancy.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.suanpan.period.Bucket;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tenant on the wire. On a change, what is absent stays.
 *
 * @param id its code
 * @param name its legal name
 * @param region ISO 3166-1 alpha-2
 * @param timeZone an IANA zone; UTC unless given
 * @param currency ISO 4217
 * @param language en, de or zh; en unless given
 * @param tax how it is taxed; out of scope unless given
 * @param address where it is
 * @param email where its invoices go
 * @param retentionDays how many days events are kept whole after the month in which they arrived;
 *     null for ever
 * @param state ACTIVE or SUSPENDED; read only
 */
public record TenantBody(
    @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?") String id,
    @Size(min = 1, max = 200) @Pattern(regexp = NAME) String name,
    @Pattern(regexp = "[A-Z]{2}") String region,
    String timeZone,
    @Pattern(regexp = "[A-Z]{3}") String currency,
    @Pattern(regexp = "en|de|zh") String language,
    @Valid Tax tax,
    @Valid Location address,
    @Email @Size(max = 254) String email,
    @Schema(type = SchemaType.INTEGER, nullable = true) JsonNode retentionDays,
    TenantState state) {

  /** Something to read, without control characters or halves of characters. */
  static final String NAME = "[^\\p{Cntrl}\\p{Cs}]*[^\\p{Cntrl}\\p{Cs}\\s][^\\p{Cntrl}\\p{Cs}]*";

  private static final Instant ZONES_SINCE = Instant.parse("2020-01-01T00:00:00Z");

  /**
   * @param category a VAT category
   * @param rate percent
   * @param vatId VAT identifier
   */
  public record Tax(
      @NotNull TaxCategory category,
      BigDecimal rate,
      @Pattern(regexp = "[A-Z]{2}[A-Za-z0-9.+*-]{2,28}") String vatId) {}

  /** A postal address. */
  public record Location(
      @Size(max = 200) String street,
      @Size(max = 32) String postalCode,
      @Size(max = 100) String city,
      @Size(max = 100) String region,
      @Pattern(regexp = "[A-Z]{2}") String country) {
    static Location of(Address a) {
      return a == null
          ? null
          : new Location(a.street(), a.postalCode(), a.city(), a.region(), a.country());
    }

    Address toDomain() {
      return new Address(street, postalCode, city, region, country);
    }
  }

  static TenantBody of(Tenant tenant) {
    return new TenantBody(
        tenant.code(),
        tenant.name(),
        tenant.region(),
        tenant.zone().getId(),
        tenant.currency().getCurrencyCode(),
        tenant.language(),
        new Tax(tenant.tax().category(), tenant.tax().rate(), tenant.tax().vatId()),
        Location.of(tenant.address()),
        tenant.email(),
        tenant.retentionDays().isPresent()
            ? IntNode.valueOf(tenant.retentionDays().getAsInt())
            : null,
        tenant.state());
  }

  /** A new tenant, without a number yet. */
  Tenant create() {
    required(id, "id");
    required(name, "name");
    required(region, "region");
    required(currency, "currency");
    return new Tenant(
        new TenantId(1),
        id,
        name,
        region,
        timeZone == null ? ZoneId.of("UTC") : zone(),
        currency(currency),
        language == null ? "en" : language,
        tax == null ? TaxProfile.OUT_OF_SCOPE : profile(),
        address == null ? null : address.toDomain(),
        email,
        days(OptionalInt.empty()),
        TenantState.ACTIVE);
  }

  /** The tenant with what is given here. */
  Tenant change(Tenant before) {
    if (id != null && !id.equals(before.code())) {
      throw Refusal.of("/id", Code.INVALID_VALUE, "a tenant's id does not change");
    }
    // They decide where months begin and what is owed: a change would bill usage twice or never.
    if (timeZone != null && !zone().equals(before.zone())) {
      throw Refusal.of("/timeZone", Code.INVALID_VALUE, "a tenant's time zone does not change");
    }
    if (currency != null && !currency(currency).equals(before.currency())) {
      throw Refusal.of("/currency", Code.INVALID_VALUE, "a tenant's currency does not change");
    }
    return new Tenant(
        before.id(),
        before.code(),
        name == null ? before.name() : name,
        region == null ? before.region() : region,
        before.zone(),
        before.currency(),
        language == null ? before.language() : language,
        tax == null ? before.tax() : profile(),
        address == null ? before.address() : address.toDomain(),
        email == null ? before.email() : email,
        days(before.retentionDays()),
        before.state());
  }

  /** Absent leaves what was, null means for ever. */
  private OptionalInt days(OptionalInt before) {
    if (retentionDays == null) {
      return before;
    }
    if (retentionDays.isNull()) {
      return OptionalInt.empty();
    }
    int days = retentionDays.canConvertToInt() ? retentionDays.intValue() : 0;
    if (!retentionDays.isIntegralNumber()
        || days < Tenant.MIN_RETENTION_DAYS
        || days > Tenant.MAX_RETENTION_DAYS) {
      throw Refusal.of(
          "/retentionDays",
          Code.INVALID_VALUE,
          "%d to %d whole days, or null for ever"
              .formatted(Tenant.MIN_RETENTION_DAYS, Tenant.MAX_RETENTION_DAYS));
    }
    return OptionalInt.of(days);
  }

  private ZoneId zone() {
    try {
      ZoneId zone = ZoneId.of(timeZone);
      int offset = zone.getRules().getOffset(ZONES_SINCE).getTotalSeconds();
      if (offset % Bucket.SECONDS != 0) {
        throw Refusal.of(
            "/timeZone", Code.INVALID_VALUE, "days must begin on quarters of an hour of UTC");
      }
      return zone;
    } catch (DateTimeException e) {
      throw Refusal.of("/timeZone", Code.INVALID_VALUE, timeZone + " is not a time zone");
    }
  }

  private TaxProfile profile() {
    if (tax.rate() == null && tax.category() == TaxCategory.S) {
      throw Refusal.of("/tax/rate", Code.MISSING_MEMBER, "category S has a rate");
    }
    try {
      return new TaxProfile(
          tax.category(), tax.rate() == null ? BigDecimal.ZERO : tax.rate(), tax.vatId());
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/tax/rate", Code.INVALID_VALUE, e.getMessage());
    }
  }

  static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() < 0) {
        throw new IllegalArgumentException(code);
      }
      return currency;
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/currency", Code.INVALID_VALUE, code + " is not an ISO 4217 currency");
    }
  }

  private static void required(Object value, String name) {
    if (value == null) {
      throw Refusal.of("/" + name, Code.MISSING_MEMBER, name + " is missing");
    }
  }
}
