package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Saved;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorId;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A month of usage by days and projects, and a section that bills it, from a seed. */
final class RandomUsage {
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
  private static final List<String> PROJECTS = List.of("", "search", "chat", "other");

  private final Random random;
  private final Currency currency;
  private final BillingPeriod period;
  private final UsageSlots slots;
  private final SortedMap<String, Long> consumed = new TreeMap<>();
  private final Section section;
  private boolean fees;

  RandomUsage(long seed) {
    random = new Random(seed);
    currency = Currency.getInstance(CURRENCIES.get(random.nextInt(3)));
    String zone = random.nextBoolean() ? "Europe/Berlin" : "Pacific/Kiritimati";
    period = new BillingPeriod(YearMonth.of(2024, 10), ZoneId.of(zone));
    slots = new UsageSlots(zone());
    boolean projects = random.nextInt(4) > 0;
    List<UsageCell> cells = cells();
    cells.forEach(cell -> slots.add(cell, account(), served(cell)));
    cells.stream().filter(any -> projects).forEach(this::assign);
    section = section();
  }

  ZoneId zone() {
    return period.zone();
  }

  VendorAccount account() {
    return new VendorAccount(
        new TenantId(1),
        1,
        new VendorId("zhipu"),
        "default",
        "CN",
        currency,
        LocalDate.of(2024, 1, 1),
        VendorAccount.Customer.UNKNOWN,
        Optional.empty());
  }

  /** Input of that many quarters of an hour after the month's beginning. */
  UsageCell cell(String model, int quarters, long input) {
    int bucket = Bucket.of(period.start()).number() + quarters;
    return new UsageCell(
        1,
        model,
        Variant.STANDARD,
        new Bucket(bucket),
        Quantities.of(Map.of(Meters.named("input").orElseThrow(), input, Meters.REQUESTS, 1L)));
  }

  private List<UsageCell> cells() {
    List<UsageCell> cells = new ArrayList<>();
    for (int quarter = random.nextInt(90); quarter < 2_900; quarter += 1 + random.nextInt(300)) {
      cells.add(cell("m" + random.nextInt(3), quarter, 1 + random.nextInt(1_000_000)));
    }
    return cells;
  }

  /** The name stands for another model from the middle of the month on. */
  private String served(UsageCell cell) {
    boolean late = cell.bucket().start().isAfter(period.start().plusSeconds(15 * 86_400 + 7_200));
    String model = cell.model().equals("m0") && late ? "m2" : cell.model();
    consumed.merge(model, quantity(cell), Long::sum);
    return model;
  }

  private void assign(UsageCell cell) {
    String project = PROJECTS.get(random.nextInt(PROJECTS.size()));
    if (!project.isEmpty()) {
      slots.assign(project, cell);
    }
  }

  private static long quantity(UsageCell cell) {
    return cell.quantities().of(Meters.named("input").orElseThrow());
  }

  private Section section() {
    List<Line> lines = new ArrayList<>();
    BigDecimal net = amount(0);
    for (Map.Entry<String, Long> use : consumed.entrySet()) {
      lines.add(line(lines.size() + 1, use.getKey(), "input", use.getValue(), amount(90_000)));
    }
    if (random.nextInt(3) == 0 || lines.isEmpty()) {
      fees = true;
      lines.add(
          line(lines.size() + 1, "Pack", "purchase", 1, amount(9 + random.nextInt(90_000), 0)));
    }
    for (Line line : lines) {
      net = net.add(line.net());
    }
    // A voucher of less than a purchase, so that something is left of it.
    List<CreditUse> credits =
        random.nextBoolean()
            ? List.of()
            : List.of(new CreditUse(1, "voucher", half(net), half(net)));
    BigDecimal paid = credits.isEmpty() ? amount(0) : half(net);
    return new Section(
        "zhipu",
        "Zhipu",
        "default",
        currency.getCurrencyCode(),
        null,
        lines,
        credits,
        net.subtract(paid),
        net.subtract(paid));
  }

  private static Line line(int number, String model, String meter, long quantity, BigDecimal net) {
    return new Line(
        number,
        model,
        meter,
        "token",
        quantity,
        0,
        quantity,
        "unit",
        "",
        null,
        null,
        net,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        net,
        net,
        List.of(),
        null);
  }

  private BigDecimal half(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(2), amount.scale(), java.math.RoundingMode.DOWN);
  }

  private BigDecimal amount(int below) {
    return amount(below == 0 ? 0 : random.nextInt(below), 0);
  }

  private BigDecimal amount(int units, int more) {
    return BigDecimal.valueOf(units + more, currency.getDefaultFractionDigits());
  }

  Attachment attachment() {
    return slots.allocation().attachment(List.of(section), currency);
  }

  /** Of the section. */
  BigDecimal net() {
    return section.netConverted();
  }

  long tokens() {
    return consumed.values().stream().mapToLong(n -> n).sum();
  }

  /** Whether something is to pay that follows from no usage. */
  boolean fees() {
    return fees;
  }

  InvoiceContent content(Attachment attachment) {
    TaxRate none = new TaxRate(TaxCategory.Z, BigDecimal.ZERO, null);
    BigDecimal net = net();
    BigDecimal zero = amount(0);
    return new InvoiceContent(
        Kind.INVOICE,
        null,
        null,
        "IT-1",
        "acme",
        period.month(),
        period.start(),
        period.end(),
        zone(),
        period.end(),
        null,
        currency.getCurrencyCode(),
        "en",
        null,
        null,
        List.of(section),
        List.of(),
        List.of(),
        List.of(),
        none,
        List.of(new Tax(none.category(), none.rate(), null, net, zero)),
        net,
        net,
        List.of(),
        zero,
        net,
        new Saved(zero, zero),
        List.of(),
        List.of(),
        List.of(),
        attachment);
  }
}
