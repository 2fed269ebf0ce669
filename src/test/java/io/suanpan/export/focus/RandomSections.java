package io.suanpan.export.focus;

import io.suanpan.invoicing.InvoiceContent.Covered;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.RateUsed;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Sections with lines of every kind, rounded and converted as an invoice does. */
final class RandomSections {
  private final Random random;
  private final Currency currency;
  private int lines;

  RandomSections(Random random, Currency currency) {
    this.random = random;
    this.currency = currency;
  }

  int lines() {
    return lines;
  }

  Section next(int place, String pricing) {
    Currency own = Currency.getInstance(pricing);
    Fx fx =
        own.equals(currency)
            ? null
            : new Fx(
                BigDecimal.valueOf(1 + random.nextInt(900_000_000), 8),
                LocalDate.of(2024, 7, 31),
                "ECB");
    List<Line> all = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      all.add(line(own, fx));
    }
    BigDecimal net = sum(all.stream().map(Line::net).toList(), own);
    BigDecimal converted = sum(all.stream().map(Line::netConverted).toList(), currency);
    List<CreditUse> credits = List.of();
    if (random.nextInt(3) == 0) {
      BigDecimal paid = rounded(net.multiply(BigDecimal.valueOf(random.nextInt(101), 2)), own);
      net = net.subtract(paid);
      BigDecimal left = converted(net, fx).min(converted);
      credits = List.of(new CreditUse(77, "Voucher, 礼", paid, converted.subtract(left)));
      converted = left;
    }
    String vendor = "vendor" + place;
    return new Section(
        vendor, "Vendor " + place, "default", pricing, fx, all, credits, net, converted);
  }

  private Line line(Currency own, Fx fx) {
    lines++;
    return switch (random.nextInt(8)) {
      case 0 -> feeLine(own, fx);
      case 1 -> priced(used("percentage", 0, 0), own, fx);
      case 2 -> priced(used("flat", tokens(), 0), own, fx);
      case 3 -> priced(used("graduated", tokens(), tokens()), own, fx);
      default -> {
        BigDecimal unit = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(6));
        long covered = random.nextBoolean() ? tokens() : 0;
        long billed = random.nextInt(5) == 0 ? 0 : tokens();
        Long per = List.of(1L, 1000L, 1_000_000L, 3000L).get(random.nextInt(4));
        yield priced(new Used("unit", billed, covered, unit, per), own, fx);
      }
    };
  }

  private Line feeLine(Currency own, Fx fx) {
    BigDecimal amount = rounded(BigDecimal.valueOf(random.nextInt(100_000), 2), own);
    String meter = random.nextBoolean() ? "true_up" : "purchase";
    return new Line(
        lines,
        "Pack of July",
        meter,
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

  /** What was used, at which price: {@code unit} is null where not every unit costs the same. */
  private record Used(String kind, long billed, long covered, BigDecimal unit, Long per) {
    BigDecimal cost(long quantity, BigDecimal otherwise) {
      return unit == null
          ? otherwise
          : unit.multiply(BigDecimal.valueOf(quantity))
              .divide(BigDecimal.valueOf(per), 30, RoundingMode.HALF_UP);
    }

    List<Covered> grants() {
      if (covered == 0) {
        return List.of();
      }
      long half = covered / 2;
      return half == 0
          ? List.of(new Covered(3, covered))
          : List.of(new Covered(3, half), new Covered(5, covered - half));
    }
  }

  private Used used(String kind, long billed, long covered) {
    return new Used(kind, billed, covered, null, null);
  }

  private Line priced(Used used, Currency own, Fx fx) {
    BigDecimal some = BigDecimal.valueOf(random.nextInt(500_000), 2);
    BigDecimal contracted = rounded(used.cost(used.billed(), some), own);
    BigDecimal list = once(4, "1.37", contracted, own);
    BigDecimal net = once(3, "0." + random.nextInt(100), contracted, own);
    BigDecimal covered = used.cost(used.covered(), used.covered() == 0 ? BigDecimal.ZERO : some);
    return new Line(
        lines,
        "model-" + random.nextInt(9),
        random.nextBoolean() ? "input" : "cached_input",
        "token",
        used.billed() + used.covered(),
        used.covered(),
        used.billed(),
        used.kind(),
        "a price",
        used.unit(),
        used.per(),
        list,
        rounded(covered, own),
        list.subtract(net),
        net,
        converted(net, fx),
        used.grants(),
        rate());
  }

  private RateUsed rate() {
    String conditions = random.nextBoolean() ? "" : "promptLength=0-32000";
    Instant from = Instant.parse("2024-01-01T00:00:00Z");
    return new RateUsed(from, conditions, 7, "HIGH", List.of());
  }

  /** So many times the cost, once in so many; else the cost. */
  private BigDecimal once(int in, String factor, BigDecimal cost, Currency own) {
    return random.nextInt(in) == 0 ? rounded(cost.multiply(new BigDecimal(factor)), own) : cost;
  }

  private long tokens() {
    return 1 + (long) Math.pow(10, random.nextDouble() * 12);
  }

  private BigDecimal converted(BigDecimal amount, Fx fx) {
    return rounded(fx == null ? amount : amount.multiply(fx.rate()), currency);
  }

  private static BigDecimal sum(List<BigDecimal> amounts, Currency of) {
    return amounts.stream().reduce(rounded(BigDecimal.ZERO, of), BigDecimal::add);
  }

  private static BigDecimal rounded(BigDecimal amount, Currency of) {
    return new Money(amount, of).rounded().amount();
  }
}
