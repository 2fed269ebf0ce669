package io.suanpan.export.focus;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.invoicing.InvoiceContent.Preceding;
import io.suanpan.invoicing.InvoiceContent.Prepayment;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.References;
import io.suanpan.invoicing.InvoiceContent.Saved;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Contents with everything that an invoice can say, added up as an invoice is. */
public final class RandomContents {
  private static final List<String> CURRENCIES = List.of("EUR", "CNY", "USD", "JPY", "KRW", "KWD");
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Asia/Shanghai", "America/Los_Angeles", "Etc/GMT+12");

  private final Random random;
  private final List<Section> sections = new ArrayList<>();
  private final List<Fee> fees = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final List<Promotion> promotions = new ArrayList<>();
  private final List<Tax> taxes = new ArrayList<>();
  private Currency currency = Currency.getInstance("EUR");
  private TaxRate usual;
  private TaxRate other;

  public RandomContents(Random random) {
    this.random = random;
  }

  /** The next one. */
  public InvoiceContent next(String number) {
    List.of(sections, fees, corrections, promotions, taxes).forEach(List::clear);
    currency = Currency.getInstance(any(CURRENCIES));
    usual = rate(any(List.of("19", "7", "0", "8.25", "13")));
    other = rate(any(List.of("19", "7", "16")));
    RandomSections of = new RandomSections(random, currency);
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      sections.add(of.next(i, any(CURRENCIES)));
    }
    besides(of.lines());
    tax();
    return content(number);
  }

  private void besides(int lines) {
    if (random.nextBoolean()) {
      fees.add(new Fee(lines + 1, "Platform", null, null, null, null, money(5000)));
    }
    if (!sections.isEmpty() && random.nextBoolean()) {
      Section first = sections.get(0);
      BigDecimal base = first.netConverted();
      BigDecimal net = rounded(base.multiply(new BigDecimal("0.035")));
      fees.add(
          new Fee(
              lines + 2,
              "Markup",
              first.vendor(),
              first.account(),
              new BigDecimal("3.5"),
              base,
              net));
    }
    String[] meters = {"input", "output", "true_up", "purchase", "requests"};
    for (int i = random.nextInt(4); i > 0; i--) {
      BigDecimal net = random.nextBoolean() ? money(900) : money(900).negate();
      corrections.add(
          new Correction(
              lines + 2 + i,
              "INV-2024-000007",
              YearMonth.of(2024, 5),
              "zhipu",
              "default",
              currency.getCurrencyCode(),
              "glm-4",
              meters[random.nextInt(meters.length)],
              random.nextInt(100) - 50,
              random.nextInt(100) - 50,
              net,
              null,
              net,
              random.nextBoolean() ? usual : other));
    }
    if (random.nextInt(3) == 0) {
      promotions.add(new Promotion(4, "Welcome", money(100), usual));
    }
  }

  private void tax() {
    List<TaxRate> rates =
        usual.rate().compareTo(other.rate()) == 0 ? List.of(usual) : List.of(usual, other);
    for (TaxRate rate : rates) {
      BigDecimal base = base(rate);
      BigDecimal amount = rounded(base.multiply(rate.rate()).movePointLeft(2));
      if (rate.equals(usual) || base.signum() != 0) {
        taxes.add(new Tax(rate.category(), rate.rate(), rate.note(), base, amount));
      }
    }
  }

  private BigDecimal base(TaxRate rate) {
    BigDecimal base = BigDecimal.ZERO;
    if (rate.equals(usual)) {
      base = base.add(sum(sections.stream().map(Section::netConverted).toList()));
      base = base.add(sum(fees.stream().map(Fee::net).toList()));
    }
    for (Correction correction : corrections) {
      boolean same = correction.taxRate().rate().compareTo(rate.rate()) == 0;
      base = same ? base.add(correction.netConverted()) : base;
    }
    for (Promotion promotion : promotions) {
      base = promotion.taxRate().equals(rate) ? base.subtract(promotion.amount()) : base;
    }
    return base;
  }

  private InvoiceContent content(String number) {
    BillingPeriod period = new BillingPeriod(YearMonth.of(2024, 7), ZoneId.of(any(ZONES)));
    boolean replaces = random.nextInt(5) == 0;
    Kind kind = replaces && random.nextBoolean() ? Kind.CREDIT_NOTE : Kind.INVOICE;
    BigDecimal net = sum(taxes.stream().map(Tax::base).toList());
    BigDecimal total = net.add(sum(taxes.stream().map(Tax::amount).toList()));
    BigDecimal paid = total.signum() > 0 && random.nextBoolean() ? money(1) : zero();
    return new InvoiceContent(
        kind,
        replaces
            ? new Preceding("INV-2024-000003", LocalDate.of(2024, 8, 1), "wrong recipient")
            : null,
        new References(null, null, null),
        number,
        "acme",
        period.month(),
        period.start(),
        period.end(),
        period.zone(),
        period.end(),
        LocalDate.of(2024, 8, 15),
        currency.getCurrencyCode(),
        "en",
        party("Issuer Ltd, 发行"),
        party("Acme \"GmbH\""),
        List.copyOf(sections),
        List.copyOf(fees),
        List.copyOf(corrections),
        List.copyOf(promotions),
        usual,
        List.copyOf(taxes),
        net,
        total,
        List.of(new Prepayment(9, "Top-up", paid)),
        paid,
        total.subtract(paid),
        new Saved(zero(), zero()),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Party party(String name) {
    Address address = new Address("1 Way", "10115", "Berlin", null, "DE");
    return new Party(name, address, null, null, null, null, null, null, null, null, null);
  }

  private static TaxRate rate(String percent) {
    BigDecimal rate = new BigDecimal(percent);
    return new TaxRate(rate.signum() == 0 ? TaxCategory.AE : TaxCategory.S, rate, null);
  }

  private BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(zero(), BigDecimal::add);
  }

  private BigDecimal money(int most) {
    return rounded(BigDecimal.valueOf(random.nextInt(most * 1000), 3));
  }

  private BigDecimal zero() {
    return rounded(BigDecimal.ZERO);
  }

  private BigDecimal rounded(BigDecimal amount) {
    return new Money(amount, currency).rounded().amount();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
