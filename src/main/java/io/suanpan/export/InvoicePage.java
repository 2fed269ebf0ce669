package io.suanpan.export;

import java.util.List;
import java.util.Map;

/**
 * An invoice as it is printed: every figure a text in the reader's way of writing.
 *
 * @param t labels in the language of the page, by key
 */
public record InvoicePage(
    String language,
    Map<String, String> t,
    String number,
    String date,
    String due,
    String period,
    String currency,
    PartyBlock issuer,
    PartyBlock recipient,
    List<SectionBlock> sections,
    String net,
    List<TaxRow> taxes,
    String payable,
    SavedBlock saved,
    boolean hasUnpriced,
    List<UnpricedRow> unpriced,
    List<String> notes,
    boolean hasBalances,
    List<BalanceRow> balances,
    String paymentText,
    String bank) {

  /** One of the two sides. */
  public record PartyBlock(String name, List<String> lines) {}

  /** One vendor account. */
  public record SectionBlock(
      String title,
      String currency,
      String invoiceCurrency,
      String rate,
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

  /** One tax rate. */
  public record TaxRow(String rate, String amount, String note) {}

  /** What was saved. */
  public record SavedBlock(String total, String grants, String discounts) {}

  /** Usage without a price. */
  public record UnpricedRow(String vendor, String model, String meter, String quantity) {}

  /** What is left of a grant. */
  public record BalanceRow(
      String vendor, String name, String models, String left, String expires) {}
}
