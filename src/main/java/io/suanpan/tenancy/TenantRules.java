package io.suanpan.tenancy;

import io.suanpan.period.Bucket;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** Reads what somebody says of a tenant. */
public final class TenantRules {
  /** Something to read, without control characters or halves of characters. */
  public static final String READABLE =
      "[^\\p{Cntrl}\\p{Cs}]*[^\\p{Cntrl}\\p{Cs}\\s][^\\p{Cntrl}\\p{Cs}]*";

  /** Where electronic invoices go: an EAS code, a colon and an identifier (BT-34, BT-49). */
  public static final String ELECTRONIC_ADDRESS = "([0-9]{4}|A[NQSU]|EM):[!-~]{1,100}";

  /** A telephone number. */
  public static final String PHONE = "[+]?[0-9 ()/-]{3,39}";

  /** One e-mail address and nothing else, as in HTML: no name, no quotes, no blanks, ASCII. */
  public static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+";

  private static final Instant ZONES_SINCE = Instant.parse("2020-01-01T00:00:00Z");

  private TenantRules() {}

  /**
   * @throws Refusal when it is no IANA zone, or one whose days fall between the buckets of usage
   */
  public static ZoneId zone(String name) {
    try {
      ZoneId zone = ZoneId.of(name);
      int offset = zone.getRules().getOffset(ZONES_SINCE).getTotalSeconds();
      if (offset % Bucket.SECONDS != 0) {
        throw Refusal.of(
            "/timeZone", Code.INVALID_VALUE, "days must begin on quarters of an hour of UTC");
      }
      return zone;
    } catch (DateTimeException e) {
      throw Refusal.of("/timeZone", Code.INVALID_VALUE, name + " is not a time zone");
    }
  }

  /**
   * @throws Refusal when it is none of ISO 4217 that sums can be written in
   */
  public static Currency currency(String code) {
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

  /**
   * @param rate percent, or null where there is none
   * @param vatId in any of its forms, or null
   * @param note or null
   * @throws Refusal when they do not go together (EN 16931, rules BR-S, BR-Z, BR-AE and BR-O)
   */
  public static TaxProfile tax(TaxCategory category, BigDecimal rate, String vatId, String note) {
    if (rate == null && category == TaxCategory.S) {
      throw Refusal.of("/tax/rate", Code.MISSING_MEMBER, "category S has a rate");
    }
    if (rate != null && rate.stripTrailingZeros().scale() > 4) {
      throw Refusal.of("/tax/rate", Code.INVALID_VALUE, "has more than 4 decimals");
    }
    if (category == TaxCategory.O && vatId != null) {
      throw Refusal.of(
          "/tax/vatId", Code.INVALID_VALUE, "out of scope no VAT identifier stands (BR-O-02)");
    }
    if (note != null && (category == TaxCategory.S || category == TaxCategory.Z)) {
      throw Refusal.of(
          "/tax/note", Code.INVALID_VALUE, "only an exemption has a reason (BR-S-10, BR-Z-10)");
    }
    TaxProfile profile =
        profile(category, rate == null ? BigDecimal.ZERO : rate, vatId("/tax/vatId", vatId), note);
    if (category == TaxCategory.AE && vatId == null) {
      throw Refusal.of(
          "/tax/vatId", Code.MISSING_MEMBER, "reverse charge names the recipient (BR-AE-02)");
    }
    return profile;
  }

  private static TaxProfile profile(
      TaxCategory category, BigDecimal rate, String vatId, String note) {
    try {
      return new TaxProfile(category, rate, vatId, note);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/tax/rate", Code.INVALID_VALUE, e.getMessage());
    }
  }

  /** In its one form, or null as given. */
  public static String vatId(String pointer, String text) {
    try {
      return text == null ? null : VatId.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, e.getMessage());
    }
  }
}
