package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an issued invoice would say otherwise if its period were rated now. */
public final class Corrections {
  private Corrections() {}

  /**
   * The difference of one line. What was issued and the difference make what would be said now.
   *
   * @param line its number on the issued invoice; null for a line that is not on it
   * @param consumed how much more was used
   * @param billed how much more is to be billed
   * @param net how much more is due, in the account's currency
   * @param netConverted the same at the exchange rate of the issued invoice
   * @param catalogVersion of the rate that was issued; null if the line is new
   * @param catalogVersionNow of the rate that would hold now; null if the line is gone
   */
  public record Correction(
      Integer line,
      String vendor,
      String account,
      String currency,
      String model,
      String meter,
      long consumed,
      long billed,
      BigDecimal net,
      BigDecimal netConverted,
      Integer catalogVersion,
      Integer catalogVersionNow) {}

  /** What makes two lines the same charge. */
  private record Key(
      String vendor, String account, String model, String meter, Instant from, String conditions) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::vendor)
            .thenComparing(Key::account)
            .thenComparing(Key::model)
            .thenComparing(Key::meter)
            .thenComparing(Key::from)
            .thenComparing(Key::conditions);
  }

  private record Placed(Section section, Line line) {}

  /** How much more is due of a section, after what vouchers pay, in the account's currency. */
  public record SectionDifference(
      String vendor, String account, String currency, BigDecimal net, BigDecimal credits) {}

  /** Section by section; those without a difference are left out. */
  public static List<SectionDifference> sections(InvoiceContent issued, InvoiceContent now) {
    List<SectionDifference> differences = new ArrayList<>();
    for (Section after : now.sections()) {
      Section before =
          issued.sections().stream()
              .filter(s -> s.vendor().equals(after.vendor()))
              .filter(s -> s.account().equals(after.account()))
              .findFirst()
              .orElse(null);
      BigDecimal net = after.net().subtract(before == null ? BigDecimal.ZERO : before.net());
      BigDecimal credits = paid(after).subtract(before == null ? BigDecimal.ZERO : paid(before));
      if (net.signum() != 0 || credits.signum() != 0) {
        differences.add(
            new SectionDifference(after.vendor(), after.account(), after.currency(), net, credits));
      }
    }
    return differences;
  }

  private static BigDecimal paid(Section section) {
    return section.credits().stream()
        .map(InvoiceContent.CreditUse::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Line by line; those without a difference are left out. */
  public static List<Correction> between(InvoiceContent issued, InvoiceContent now) {
    Map<Key, Placed> before = lines(issued);
    Map<Key, Placed> after = lines(now);
    TreeMap<Key, Placed> all = new TreeMap<>(Key.ORDER);
    all.putAll(after);
    all.putAll(before);
    List<Correction> corrections = new ArrayList<>();
    for (Key key : all.keySet()) {
      Correction found = between(before.get(key), after.get(key), issued);
      if (found.consumed() != 0 || found.billed() != 0 || found.net().signum() != 0) {
        corrections.add(found);
      }
    }
    return corrections;
  }

  private static Map<Key, Placed> lines(InvoiceContent content) {
    Map<Key, Placed> lines = new TreeMap<>(Key.ORDER);
    for (Section section : content.sections()) {
      for (Line line : section.lines()) {
        Key key =
            new Key(
                section.vendor(),
                section.account(),
                line.model(),
                line.meter(),
                line.rate() == null ? Instant.EPOCH : line.rate().validFrom(),
                line.rate() == null ? "" : line.rate().conditions());
        lines.merge(key, new Placed(section, line), Corrections::plus);
      }
    }
    return lines;
  }

  /** Two rates may share dates and conditions, as a negotiated and a public one: summed. */
  private static Placed plus(Placed one, Placed other) {
    Line a = one.line();
    Line b = other.line();
    return new Placed(
        one.section(),
        new Line(
            a.line(),
            a.model(),
            a.meter(),
            a.unit(),
            a.consumed() + b.consumed(),
            a.covered() + b.covered(),
            a.billed() + b.billed(),
            a.priceKind(),
            a.price(),
            a.unitPrice(),
            a.pricePer(),
            a.listCost().add(b.listCost()),
            a.coveredListCost().add(b.coveredListCost()),
            a.discount().add(b.discount()),
            a.net().add(b.net()),
            a.netConverted().add(b.netConverted()),
            a.coveredBy(),
            a.rate()));
  }

  private static Correction between(Placed before, Placed after, InvoiceContent issued) {
    Placed any = before == null ? after : before;
    BigDecimal net = net(after).subtract(net(before));
    return new Correction(
        before == null ? null : before.line().line(),
        any.section().vendor(),
        any.section().account(),
        any.section().currency(),
        any.line().model(),
        any.line().meter(),
        consumed(after) - consumed(before),
        billed(after) - billed(before),
        net,
        converted(net(after), section(any.section(), issued), issued).subtract(converted(before)),
        version(before),
        version(after));
  }

  /** The section as it was issued, with its exchange rate, if there was one. */
  private static Section section(Section now, InvoiceContent issued) {
    return issued.sections().stream()
        .filter(s -> s.vendor().equals(now.vendor()) && s.account().equals(now.account()))
        .findFirst()
        .orElse(now);
  }

  private static BigDecimal converted(BigDecimal net, Section section, InvoiceContent issued) {
    BigDecimal rate = section.fx() == null ? BigDecimal.ONE : section.fx().rate();
    int decimals = Math.max(0, Currency.getInstance(issued.currency()).getDefaultFractionDigits());
    return net.multiply(rate).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal converted(Placed placed) {
    return placed == null ? BigDecimal.ZERO : placed.line().netConverted();
  }

  private static BigDecimal net(Placed placed) {
    return placed == null ? BigDecimal.ZERO : placed.line().net();
  }

  private static long consumed(Placed placed) {
    return placed == null ? 0 : placed.line().consumed();
  }

  private static long billed(Placed placed) {
    return placed == null ? 0 : placed.line().billed();
  }

  private static Integer version(Placed placed) {
    return placed == null || placed.line().rate() == null
        ? null
        : Integer.valueOf(placed.line().rate().catalogVersion());
  }
}
