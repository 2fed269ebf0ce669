package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.RateUsed;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Sections with lines of usage and fees of vendors, and vouchers that pay a part. */
final class RandomSections {
  private static final List<String> VENDORS = List.of("zhipu", "openai", "baidu", "alibaba");
  private static final List<String> METERS =
      List.of("input", "output", "cached_input", "milliseconds");

  private final Random random;
  private final String currency;
  private int line;

  RandomSections(Random random, String currency) {
    this.random = random;
    this.currency = currency;
  }

  /** How many lines there are so far. */
  int lines() {
    return line;
  }

  List<Section> some() {
    List<Section> sections = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      sections.add(section(VENDORS.get(left), 1 + random.nextInt(8)));
    }
    return sections;
  }

  Section section(String vendor, int count) {
    String own = random.nextBoolean() ? "CNY" : "USD";
    Fx fx =
        own.equals(currency)
            ? null
            : new Fx(
                BigDecimal.valueOf(1 + random.nextInt(99_999_999), 8),
                LocalDate.parse("2024-07-31"),
                "ECB");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(random.nextInt(9) == 0 ? fee(own, fx) : usage(own, fx, i));
    }
    BigDecimal net = lines.stream().map(Line::net).reduce(zero(own), BigDecimal::add);
    BigDecimal converted =
        lines.stream().map(Line::netConverted).reduce(zero(currency), BigDecimal::add);
    List<CreditUse> credits = new ArrayList<>();
    if (random.nextBoolean()) {
      BigDecimal share = BigDecimal.valueOf(random.nextInt(101), 2);
      BigDecimal paid = round(net.multiply(share), own);
      BigDecimal paidConverted = round(converted.multiply(share), currency);
      credits.add(new CreditUse(3, "Voucher 代金券 <\"1\">", paid, paidConverted));
      net = net.subtract(paid);
      converted = converted.subtract(paidConverted);
    }
    return new Section(
        vendor, "Vendor " + vendor, "default", own, fx, lines, credits, net, converted);
  }

  private Line usage(String own, Fx fx, int index) {
    long consumed = random.nextInt(2_000_000_000);
    long covered = random.nextInt(4) == 0 ? consumed : random.nextInt(3) == 0 ? consumed / 3 : 0;
    long billed = consumed - covered;
    boolean unit = random.nextInt(3) > 0;
    BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(100_000), 3);
    BigDecimal list = round(price.multiply(BigDecimal.valueOf(billed)).movePointLeft(6), own);
    BigDecimal off = round(list.multiply(BigDecimal.valueOf(random.nextInt(60), 2)), own);
    BigDecimal net = list.subtract(off);
    String meter = METERS.get(random.nextInt(METERS.size()));
    return new Line(
        ++line,
        "model-" + index + (random.nextInt(9) == 0 ? "\u0001\uFFFE😀" : ""),
        meter,
        meter.equals("milliseconds") ? "millisecond" : "token",
        consumed,
        covered,
        billed,
        unit ? "unit" : "graduated",
        "price in words",
        unit ? price : null,
        unit ? 1_000_000L : null,
        list,
        BigDecimal.ONE,
        off,
        net,
        converted(net, fx),
        List.of(),
        new RateUsed(
            Instant.parse("2024-05-01T00:00:00Z"),
            random.nextBoolean() ? "" : "promptLength=0-32000",
            3,
            "HIGH",
            List.of("https://vendor.example/prices")));
  }

  private Line fee(String own, Fx fx) {
    BigDecimal amount = round(BigDecimal.valueOf(random.nextInt(100_000), 2), own);
    return new Line(
        ++line,
        "Commitment 2024",
        random.nextBoolean() ? "true_up" : "purchase",
        "fee",
        1,
        0,
        1,
        "fee",
        "",
        amount,
        1L,
        amount,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        amount,
        converted(amount, fx),
        List.of(),
        null);
  }

  private BigDecimal converted(BigDecimal amount, Fx fx) {
    return round(fx == null ? amount : amount.multiply(fx.rate()), currency);
  }

  private static BigDecimal zero(String currency) {
    return round(BigDecimal.ZERO, currency);
  }

  private static BigDecimal round(BigDecimal amount, String currency) {
    return amount.setScale(
        Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
  }
}
