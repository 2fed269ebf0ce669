package io.suanpan.invoicing;

import static java.util.Objects.requireNonNullElse;

import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * All that an invoice or a credit note says. Once issued it is kept as it is; every document is
 * made from it. Amounts of a credit note are positive: they are what is given back (UNTDID 1001,
 * 381).
 *
 * @param kind invoice or credit note
 * @param preceding the invoice that a credit note, or the invoice in place of a voided one, speaks
 *     of (EN 16931 BG-3), or null
 * @param references what the recipient wants to read on it
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
 * @param corrections differences to periods invoiced before
 * @param promotions what the operator's promotions take off before tax, a row per tax rate
 * @param taxRate that of all sections and fees: of the period's last instant
 * @param tax per category and rate, on the summed base
 * @param net before tax
 * @param total net and tax
 * @param prepayments money received before that pays a part of the total
 * @param paidInAdvance their sum
 * @param payable what is still to be paid
 * @param saved what grants and discounts saved, at list prices
 * @param unpriced usage that will be billed when its rate is known
 * @param afterEndOfService usage of vendors that had stopped serving the tenant's region
 * @param balances what is left of grants
 * @param attachment what projects and days cost; null on a credit note that gives corrections back,
 *     and on what was issued before there was one
 */
public record InvoiceContent(
    Kind kind,
    Preceding preceding,
    References references,
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
    List<Correction> corrections,
    List<Promotion> promotions,
    TaxRate taxRate,
    List<Tax> tax,
    BigDecimal net,
    BigDecimal total,
    List<Prepayment> prepayments,
    BigDecimal paidInAdvance,
    BigDecimal payable,
    Saved saved,
    List<Unpriced> unpriced,
    List<AfterEndOfService> afterEndOfService,
    List<Balance> balances,
    Attachment attachment) {

  /** Contents written before some members were there say nothing of them. */
  public InvoiceContent {
    kind = requireNonNullElse(kind, Kind.INVOICE);
    references = requireNonNullElse(references, new References(null, null, null));
    fees = requireNonNullElse(fees, List.of());
    corrections = requireNonNullElse(corrections, List.of());
    promotions = requireNonNullElse(promotions, List.of());
    prepayments = requireNonNullElse(prepayments, List.of());
    paidInAdvance = requireNonNullElse(paidInAdvance, BigDecimal.ZERO);
    if (taxRate == null && !tax.isEmpty()) {
      taxRate = new TaxRate(tax.get(0).category(), tax.get(0).rate(), tax.get(0).note());
    }
  }

  /** What kind of document it is. */
  public enum Kind {
    INVOICE,
    CREDIT_NOTE
  }

  /** An invoice issued before, and why this document speaks of it. */
  public record Preceding(String number, LocalDate issuedOn, String reason) {}

  /**
   * What the recipient wants to read.
   *
   * @param order the purchase order (BT-13), or null
   * @param buyer the buyer's own reference, such as a Leitweg-ID (BT-10), or null
   * @param paymentTerms in words (BT-20), or null
   */
  public record References(String order, String buyer, String paymentTerms) {}

  /**
   * One of the two sides.
   *
   * @param electronicAddress where electronic invoices go, as {@code scheme:identifier} (BT-34 and
   *     BT-49), or null
   * @param contact whom to ask, or null
   * @param bank how to pay in words, or null
   * @param iban the account to pay to (BT-84), or null
   * @param bic its bank (BT-86), or null
   */
  public record Party(
      String name,
      Address address,
      String vatId,
      String taxNumber,
      String email,
      String electronicAddress,
      String contact,
      String phone,
      String bank,
      String iban,
      String bic) {}

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

  /**
   * What the operator charges, in the invoice's currency.
   *
   * @param line its number, after those of the sections
   * @param vendor the vendor whose section it is a percentage of, or null
   * @param account the vendor account, or null
   * @param percent of {@code base}; null for a fixed fee
   * @param base the net of that section, converted; null for a fixed fee
   */
  public record Fee(
      int line,
      String name,
      String vendor,
      String account,
      BigDecimal percent,
      BigDecimal base,
      BigDecimal net) {}

  /**
   * What a line of an earlier period would say otherwise now; the quantities and amounts are
   * differences and may be negative.
   *
   * @param line its number, after those of the fees
   * @param invoice the invoice that is corrected
   * @param period its month
   * @param net in the account's currency
   * @param fx the rate of the corrected invoice, or null where none is needed
   * @param taxRate that of the corrected invoice
   */
  public record Correction(
      int line,
      String invoice,
      YearMonth period,
      String vendor,
      String account,
      String currency,
      String model,
      String meter,
      long consumed,
      long billed,
      BigDecimal net,
      Fx fx,
      BigDecimal netConverted,
      TaxRate taxRate) {}

  /** What one of the tenant's credits takes off before tax, at one tax rate (BG-20). */
  public record Promotion(int credit, String name, BigDecimal amount, TaxRate taxRate) {}

  /** What one of the tenant's credits pays after tax. */
  public record Prepayment(int credit, String name, BigDecimal amount) {}

  /**
   * A tax rate.
   *
   * @param rate percent
   * @param note why there is no tax, in the words of the law that says so, or null (BT-120)
   */
  public record TaxRate(TaxCategory category, BigDecimal rate, String note) {}

  /** Tax of one category and rate. */
  public record Tax(
      TaxCategory category, BigDecimal rate, String note, BigDecimal base, BigDecimal amount) {}

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
