package io.suanpan.invoicing;

import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * All that an invoice says. Once issued it is kept as it is; every document is made from it.
 *
 * @param number its number, or null for a preview
 * @param tenant the code of the tenant
 * @param period the month
 * @param periodStart its first instant
 * @param periodEnd the instant after its last
 * @param timeZone the zone its days are days of
 * @param issuedAt when it was issued, or null for a preview
 * @param dueOn when it is to be paid, or null for a preview
 * @param currency of all converted amounts
 * @param language of its documents
 * @param issuer who issues it, or null where none is set yet
 * @param recipient who pays it
 * @param sections a vendor account each
 * @param fees what the operator charges besides
 * @param corrections charges for periods invoiced before
 * @param tax per rate, on the summed base
 * @param net before tax
 * @param total net and tax
 * @param paidInAdvance money received before
 * @param payable what is still to be paid
 * @param saved what grants and discounts saved, at list prices
 * @param unpriced usage that will be billed when its rate is known
 * @param afterEndOfService usage of vendors that had stopped serving the tenant's region
 * @param balances what is left of grants
 */
public record InvoiceContent(
    String number,
    String tenant,
    YearMonth period,
    Instant periodStart,
    Instant periodEnd,
    ZoneId timeZone,
    Instant issuedAt,
    LocalDate dueOn,
    String currency,
    String language,
    Party issuer,
    Party recipient,
    List<Section> sections,
    List<Fee> fees,
    List<Fee> corrections,
    List<Tax> tax,
    BigDecimal net,
    BigDecimal total,
    BigDecimal paidInAdvance,
    BigDecimal payable,
    Saved saved,
    List<Unpriced> unpriced,
    List<AfterEndOfService> afterEndOfService,
    List<Balance> balances) {

  /** One of the two sides. */
  public record Party(
      String name, Address address, String vatId, String taxNumber, String email, String bank) {}

  /**
   * One vendor account, in the vendor's currency.
   *
   * @param fx the rate of all conversions here, or null where none is needed
   * @param credits what the vendor's vouchers paid
   * @param net lines less credits
   * @param netConverted the same in the invoice's currency: the sum of what was converted
   */
  public record Section(
      String vendor,
      String vendorName,
      String account,
      String currency,
      Fx fx,
      List<Line> lines,
      List<CreditUse> credits,
      BigDecimal net,
      BigDecimal netConverted) {}

  /** Units of the invoice's currency for one of the vendor's, as published that day. */
  public record Fx(BigDecimal rate, LocalDate date, String source) {}

  /**
   * One model and meter at one rate.
   *
   * @param line its number on the invoice
   * @param consumed how much was used
   * @param covered how much of it grants covered
   * @param billed the rest
   * @param priceKind unit, package, graduated, volume, flat, percentage; fee for what is no usage
   * @param price the price in words
   * @param unitPrice the price of {@code pricePer} units, where every unit costs the same, else
   *     null
   * @param listCost of the rest
   * @param coveredListCost what the covered part would have cost
   * @param net list cost less discount
   * @param rate which rate of the catalogue held; null for a fee
   */
  public record Line(
      int line,
      String model,
      String meter,
      String unit,
      long consumed,
      long covered,
      long billed,
      String priceKind,
      String price,
      BigDecimal unitPrice,
      Long pricePer,
      BigDecimal listCost,
      BigDecimal coveredListCost,
      BigDecimal discount,
      BigDecimal net,
      BigDecimal netConverted,
      List<Covered> coveredBy,
      RateUsed rate) {}

  /** What one grant covered of a line. */
  public record Covered(int grant, long quantity) {}

  /** The rate of a line: when it holds, its conditions, where it comes from. */
  public record RateUsed(
      Instant validFrom,
      String conditions,
      int catalogVersion,
      String confidence,
      List<String> sources) {}

  /** What one voucher paid, and the same converted. */
  public record CreditUse(int grant, String name, BigDecimal amount, BigDecimal converted) {}

  /** A charge that is no usage. */
  public record Fee(String name, BigDecimal net) {}

  /** Tax of one category and rate. */
  public record Tax(TaxCategory category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /** At list prices, in the invoice's currency. */
  public record Saved(BigDecimal grants, BigDecimal discounts) {}

  /** Usage without a known rate. */
  public record Unpriced(
      String vendor, String account, String model, String meter, long quantity) {}

  /** Usage reported for a time at which the vendor no longer served the region; billed as any. */
  public record AfterEndOfService(
      String vendor, String account, String region, Instant endedAt, long tokens) {}

  /** What is left of a grant at the end of the period. */
  public record Balance(
      int grant,
      String vendor,
      String name,
      List<String> models,
      Long quantityLeft,
      BigDecimal amountLeft,
      String currency,
      Instant expiresAt) {}
}
