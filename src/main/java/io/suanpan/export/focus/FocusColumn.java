package io.suanpan.export.focus;

import io.suanpan.export.focus.FocusRow.Quantity;
import io.suanpan.export.focus.FocusRow.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A column of the export.
 *
 * @param id its column id
 * @param value what a row has in it: a text, number, instant or map; or null
 */
public record FocusColumn(String id, Function<FocusRow, Object> value) {
  /** Charges of the invoice as a whole are for the service of invoicing it. */
  private static final String INVOICE_SERVICE = "Consolidated invoice";

  /** FOCUS's columns by their names, then ours. */
  public static final List<FocusColumn> ALL =
      List.of(
          new FocusColumn("BilledCost", row -> row.costs().billed()),
          new FocusColumn("BillingAccountId", row -> row.document().account()),
          new FocusColumn("BillingAccountName", row -> row.document().accountName()),
          new FocusColumn("BillingCurrency", row -> row.document().currency()),
          new FocusColumn("BillingPeriodEnd", row -> row.document().period().end()),
          new FocusColumn("BillingPeriodStart", row -> row.document().period().start()),
          new FocusColumn("ChargeCategory", row -> row.charge().category().word),
          new FocusColumn(
              "ChargeClass",
              row -> row.charge().occasion() == null ? null : row.charge().occasion().word),
          new FocusColumn("ChargeDescription", row -> row.charge().description()),
          new FocusColumn("ChargeFrequency", row -> row.charge().frequency().word),
          new FocusColumn("ChargePeriodEnd", row -> row.charge().period().end()),
          new FocusColumn("ChargePeriodStart", row -> row.charge().period().start()),
          new FocusColumn("ConsumedQuantity", row -> of(row.quantity(), Quantity::consumed)),
          new FocusColumn("ConsumedUnit", row -> of(row.quantity(), Quantity::consumedUnit)),
          new FocusColumn("ContractedCost", row -> row.costs().contracted()),
          new FocusColumn(
              "ContractedUnitPrice", row -> converted(row, price(row, Pricing::contracted))),
          new FocusColumn("EffectiveCost", row -> row.costs().effective()),
          new FocusColumn("InvoiceId", row -> row.document().invoice()),
          new FocusColumn("InvoiceIssuerName", row -> row.document().issuer()),
          new FocusColumn("ListCost", row -> row.costs().list()),
          new FocusColumn("ListUnitPrice", row -> converted(row, price(row, Pricing::list))),
          new FocusColumn("PricingCategory", row -> price(row, pricing -> "Standard")),
          new FocusColumn("PricingCurrency", row -> row.currencies().pricing()),
          new FocusColumn(
              "PricingCurrencyContractedUnitPrice", row -> price(row, Pricing::contracted)),
          new FocusColumn("PricingCurrencyEffectiveCost", row -> row.costs().effectiveAtVendor()),
          new FocusColumn("PricingCurrencyListUnitPrice", row -> price(row, Pricing::list)),
          new FocusColumn("PricingQuantity", row -> price(row, Pricing::quantity)),
          new FocusColumn("PricingUnit", row -> price(row, Pricing::unit)),
          new FocusColumn("ProviderName", row -> row.document().issuer()),
          new FocusColumn("PublisherName", FocusColumn::publisher),
          new FocusColumn("ServiceCategory", row -> "AI and Machine Learning"),
          new FocusColumn("ServiceName", FocusColumn::service),
          new FocusColumn("ServiceSubcategory", row -> "Generative AI"),
          new FocusColumn("SkuId", row -> of(row.sku(), Sku::id)),
          new FocusColumn("SkuMeter", row -> of(row.sku(), Sku::meter)),
          new FocusColumn("SkuPriceDetails", FocusColumn::details),
          new FocusColumn("SkuPriceId", row -> of(row.sku(), Sku::priceId)),
          new FocusColumn("x_Vendor", row -> row.origin().vendor()),
          new FocusColumn("x_VendorAccount", row -> row.origin().account()),
          new FocusColumn("x_Model", row -> row.origin().model()),
          new FocusColumn("x_Meter", row -> row.origin().meter()),
          new FocusColumn("x_GrantId", row -> text(row.origin().grant())),
          new FocusColumn("x_CreditId", row -> text(row.origin().credit())),
          new FocusColumn("x_InvoiceLine", row -> text(row.origin().line())),
          new FocusColumn("x_InvoiceLineNet", FocusRow::printed),
          new FocusColumn("x_CorrectedInvoiceId", row -> row.origin().correctedInvoice()),
          new FocusColumn("x_ExchangeRate", row -> of(row.currencies().fx(), fx -> fx.rate())),
          new FocusColumn("x_ExchangeRateDate", row -> of(row.currencies().fx(), fx -> fx.date())),
          new FocusColumn(
              "x_TaxCategory", row -> of(row.charge().taxRate(), rate -> rate.category().name())),
          new FocusColumn("x_TaxRate", row -> of(row.charge().taxRate(), rate -> rate.rate())));

  private static String publisher(FocusRow row) {
    String vendor = row.origin().vendorName();
    return vendor == null ? row.document().issuer() : vendor;
  }

  private static String service(FocusRow row) {
    String vendor = row.origin().vendorName();
    return vendor == null ? INVOICE_SERVICE : vendor;
  }

  private static Object details(FocusRow row) {
    return row.sku() == null || row.sku().details().isEmpty() ? null : row.sku().details();
  }

  private static BigDecimal converted(FocusRow row, BigDecimal price) {
    return price == null ? null : row.currencies().converted(price);
  }

  private static <T> T price(FocusRow row, Function<Pricing, T> part) {
    return of(of(row.quantity(), Quantity::pricing), part);
  }

  private static String text(Integer number) {
    return number == null ? null : number.toString();
  }

  private static <W, T> T of(W whole, Function<W, T> part) {
    return whole == null ? null : part.apply(whole);
  }
}
