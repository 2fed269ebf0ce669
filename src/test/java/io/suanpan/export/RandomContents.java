package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.AfterEndOfService;
import io.suanpan.invoicing.InvoiceContent.Balance;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Preceding;
import io.suanpan.invoicing.InvoiceContent.Prepayment;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.References;
import io.suanpan.invoicing.InvoiceContent.Saved;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An invoice or credit note with whatever may stand on one, from a seed; its sums agree. */
final class RandomContents {
  private static final List<String> CURRENCIES =
      List.of("EUR", "EUR", "EUR", "USD", "CNY", "GBP", "CHF", "JPY", "KRW", "HKD");
  private static final List<String> RATES = List.of("19", "7", "25.5", "8.1", "20.00");

  /** Of corrected invoices; there is one tax for each category and rate. */
  private static final TaxRate OLD_RATE = new TaxRate(TaxCategory.S, new BigDecimal("16"), null);

  private static final YearMonth MONTH = YearMonth.of(2024, 7);

  private final Random random;
  private final String currency;
  private final TaxRate taxRate;
  private final RandomSections sections;
  private final Kind kind;
  private final ZoneId zone;
  private final Map<TaxRate, BigDecimal> bases = new LinkedHashMap<>();
  private int line;

  private RandomContents(long seed, String currency) {
    this.random = new Random(seed);
    this.currency = currency == null ? pick(CURRENCIES) : currency;
    this.taxRate = rate(pick(List.of(TaxCategory.values())));
    this.sections = new RandomSections(random, this.currency);
    this.kind = random.nextInt(4) == 0 ? Kind.CREDIT_NOTE : Kind.INVOICE;
    this.zone = ZoneId.of(pick(List.of("Europe/Berlin", "Asia/Shanghai", "America/New_York")));
  }

  static InvoiceContent of(long seed) {
    return new RandomContents(seed, null).content(seed);
  }

  /** The same in another currency, such as one that EN 16931 cannot carry. */
  static InvoiceContent of(long seed, String currency) {
    return new RandomContents(seed, currency).content(seed);
  }

  private InvoiceContent content(long seed) {
    List<Section> parts = sections.some();
    line = sections.lines();
    parts.forEach(section -> add(taxRate, section.netConverted()));
    List<Fee> fees = fees(parts);
    List<Correction> corrections = corrections();
    List<Promotion> promotions = promotions();
    List<Tax> tax = tax();
    BigDecimal net = tax.stream().map(Tax::base).reduce(amount("0"), BigDecimal::add);
    BigDecimal total = tax.stream().map(Tax::amount).reduce(net, BigDecimal::add);
    List<Prepayment> prepayments = prepayments(total);
    BigDecimal paid = Parsed.sum(prepayments.stream().map(Prepayment::amount).toList());
    return new InvoiceContent(
        kind,
        kind == Kind.CREDIT_NOTE || maybe() ? preceding() : null,
        references(),
        "SP-2024-" + Math.abs(seed),
        "acme",
        MONTH,
        midnight(MONTH),
        midnight(MONTH.plusMonths(1)),
        zone,
        Instant.parse("2024-08-03T10:15:30.123456Z"),
        maybe() ? LocalDate.parse("2024-08-17") : null,
        currency,
        pick(List.of("en", "de", "zh")),
        Parties.issuer(random),
        Parties.recipient(random),
        parts,
        fees,
        corrections,
        promotions,
        taxRate,
        tax,
        net,
        total,
        prepayments,
        paid,
        total.subtract(paid),
        new Saved(amount("12.34"), amount("5")),
        maybe() ? List.of() : List.of(new Unpriced("openai", "default", "gpt-99", "input", 7)),
        maybe() ? List.of() : List.of(ended()),
        maybe() ? List.of() : balances(),
        maybe() ? null : RandomAttachments.of(random, parts, currency));
  }

  private Instant midnight(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private static AfterEndOfService ended() {
    return new AfterEndOfService(
        "openai", "default", "CN", Instant.parse("2024-07-09T00:00:00Z"), 1_000_007);
  }

  private static List<Balance> balances() {
    return List.of(
        new Balance(
            1,
            "zhipu",
            "Gift",
            List.of("*"),
            5_000L,
            null,
            null,
            Instant.parse("2024-12-31T16:00:00Z")),
        new Balance(
            2,
            "baidu",
            "Gutschein 代金券",
            List.of("ernie"),
            null,
            new BigDecimal("12.50"),
            "CNY",
            null));
  }

  private Preceding preceding() {
    return new Preceding(
        "SP-2024-000007",
        LocalDate.parse("2024-07-03"),
        maybe() ? null : "Wrong rate <19 % & more");
  }

  private References references() {
    return new References(
        maybe() ? null : "PO-4711/ä",
        maybe() ? null : "04011000-12345-34",
        maybe() ? null : "Net 14 days, no discount.");
  }

  private List<Fee> fees(List<Section> parts) {
    List<Fee> fees = new ArrayList<>();
    if (maybe()) {
      fees.add(new Fee(++line, "Platform", null, null, null, null, amount("49.00")));
    }
    if (maybe() && !parts.isEmpty()) {
      Section section = parts.get(0);
      BigDecimal percent = new BigDecimal("3.5");
      BigDecimal net = round(section.netConverted().multiply(percent).movePointLeft(2));
      fees.add(
          new Fee(
              ++line,
              "Service <&> fee",
              section.vendor(),
              section.account(),
              percent,
              section.netConverted(),
              net));
    }
    if (fees.isEmpty() && parts.isEmpty()) {
      fees.add(new Fee(++line, "Minimum", null, null, null, null, amount("1.00")));
    }
    fees.forEach(fee -> add(taxRate, fee.net()));
    return fees;
  }

  private List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      boolean back = random.nextInt(3) > 0;
      BigDecimal net = amount(random.nextInt(5000) + ".07");
      TaxRate then = maybe() || taxRate.category() != TaxCategory.S ? taxRate : OLD_RATE;
      corrections.add(
          new Correction(
              ++line,
              "SP-2024-000003",
              YearMonth.of(2024, 5),
              "zhipu",
              "default",
              "CNY",
              "glm-4",
              "input",
              random.nextInt(1000),
              back ? -random.nextInt(90_000) : random.nextInt(2) * 77_000,
              new BigDecimal(back ? "-12.34" : "12.34"),
              currency.equals("CNY")
                  ? null
                  : new Fx(new BigDecimal("0.1278"), LocalDate.parse("2024-05-31"), "ECB"),
              back ? net.negate() : net,
              then));
    }
    corrections.forEach(correction -> add(correction.taxRate(), correction.netConverted()));
    return corrections;
  }

  /** They never take off more than there is. */
  private List<Promotion> promotions() {
    List<Promotion> promotions = new ArrayList<>();
    bases.forEach(
        (rate, base) -> {
          if (maybe() && base.signum() > 0) {
            BigDecimal off = round(base.multiply(BigDecimal.valueOf(random.nextInt(101), 2)));
            promotions.add(new Promotion(promotions.size() + 1, "Startup credit", off, rate));
          }
        });
    promotions.forEach(promotion -> add(promotion.taxRate(), promotion.amount().negate()));
    return promotions;
  }

  private List<Tax> tax() {
    if (bases.isEmpty()) {
      add(taxRate, amount("0"));
    }
    return bases.entrySet().stream()
        .map(
            entry -> {
              TaxRate rate = entry.getKey();
              BigDecimal tax = round(entry.getValue().multiply(rate.rate()).movePointLeft(2));
              return new Tax(rate.category(), rate.rate(), rate.note(), entry.getValue(), tax);
            })
        .toList();
  }

  private List<Prepayment> prepayments(BigDecimal total) {
    if (maybe() || total.signum() <= 0) {
      return List.of();
    }
    BigDecimal share = BigDecimal.valueOf(random.nextInt(101), 2);
    return List.of(new Prepayment(9, "Deposit of June", round(total.multiply(share))));
  }

  private TaxRate rate(TaxCategory category) {
    BigDecimal percent = category == TaxCategory.S ? new BigDecimal(pick(RATES)) : BigDecimal.ZERO;
    return new TaxRate(category, percent, maybe() ? null : "§ 4 Nr. 1 & others");
  }

  private void add(TaxRate rate, BigDecimal amount) {
    bases.merge(rate, amount, BigDecimal::add);
  }

  private BigDecimal amount(String text) {
    return round(new BigDecimal(text));
  }

  private BigDecimal round(BigDecimal amount) {
    int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
