package io.suanpan.export;

import java.util.List;
import java.util.Map;

/**
 * An invoice as it is printed: every figure a text in the reader's way of writing.
 *
 * @param t labels in the language of the page, by key
 * @param draft what is written across the pages of a preview; null on what is issued
 * @param number its number; of a preview its month
 * @param facts number, dates and references
 * @param notes what the law or the reader's books want said
 * @param embedded says that the page carries itself as XML; null when it does not
 */
public record InvoicePage(
    String language,
    Map<String, String> t,
    String draft,
    String title,
    String number,
    String currency,
    PartyBlock issuer,
    PartyBlock recipient,
    List<Fact> facts,
    SummaryBlock summary,
    SavedBlock saved,
    PaymentBlock payment,
    List<String> notes,
    List<SectionBlock> sections,
    FeesBlock fees,
    CorrectionsBlock corrections,
    UnpricedBlock unpriced,
    BalancesBlock balances,
    AttachmentBlock attachment,
    String embedded) {

  /** One of the two sides. */
  public record PartyBlock(String label, String name, List<String> lines) {}

  /** A label and what it stands for. */
  public record Fact(String label, String value) {}

  /** What leads to the amount due. */
  public record SummaryBlock(
      List<VendorRow> vendors,
      List<Fact> supplements,
      String net,
      List<TaxRow> taxes,
      List<Fact> prepayments,
      String total,
      String payableLabel,
      String payable) {}

  /** A section's net in the vendor's currency and converted. */
  public record VendorRow(
      String title, String net, String currency, String rate, String netConverted) {}

  /** One tax rate on its base. */
  public record TaxRow(String rate, String base, String amount, String note) {}

  /** What was saved. */
  public record SavedBlock(String total, String grants, String discounts) {}

  /** What to do about the amount due. */
  public record PaymentBlock(String text, List<Fact> facts) {}

  /** One vendor account. */
  public record SectionBlock(
      String title,
      String currency,
      String invoiceCurrency,
      String net,
      String netConverted,
      String fxNote,
      List<LineRow> lines,
      List<CreditRow> credits) {}

  /** One line. */
  public record LineRow(
      int line,
      String model,
      String meter,
      String consumed,
      String covered,
      String billed,
      String price,
      String per,
      String listCost,
      String discount,
      String net,
      String netConverted) {}

  /** One voucher. */
  public record CreditRow(String name, String amount, String converted) {}

  /** The operator's fees. */
  public record FeesBlock(List<FeeRow> fees, String feesNet) {}

  /** One fee. */
  public record FeeRow(int line, String name, String of, String net) {}

  /** Corrections of earlier months. */
  public record CorrectionsBlock(List<CorrectionRow> corrections, String correctionsNet) {}

  /** One correction; quantities and amounts are differences. */
  public record CorrectionRow(
      int line,
      String invoice,
      String month,
      String usage,
      String consumed,
      String billed,
      String net,
      String currency,
      String rate,
      String netConverted) {}

  /** Usage without a price. */
  public record UnpricedBlock(List<UnpricedRow> usage) {}

  /** Usage of one model and meter. */
  public record UnpricedRow(String vendor, String model, String meter, String quantity) {}

  /** What is left of grants. */
  public record BalancesBlock(List<BalanceRow> grants) {}

  /** What is left of one grant. */
  public record BalanceRow(
      String vendor, String name, String models, String left, String expires) {}

  /**
   * What projects and days cost.
   *
   * @param rest what follows from no usage; null when there is nothing
   */
  public record AttachmentBlock(List<ShareTable> tables, String rest, String tokens, String net) {}

  /** By projects or by days. */
  public record ShareTable(String title, String column, List<ShareRow> shares) {}

  /** What one project or day costs. */
  public record ShareRow(String name, String tokens, String net) {}
}
