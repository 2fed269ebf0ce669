package io.suanpan.console.costs;

import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.CostSums;
import io.suanpan.invoicing.CostSums.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Costs as a table, which the chart draws and the page shows.
 *
 * @param vendors a column each where the lines are days, the dearest first; else none
 * @param lines days in order, others by what they cost; last what belongs to none
 */
public record CostTable(By by, List<String> vendors, List<Line> lines) {
  /**
   * A line.
   *
   * @param key what it is of
   * @param costs one for each vendor, null where there is none; else one
   */
  public record Line(Part key, List<BigDecimal> costs) {
    public BigDecimal total() {
      return sum(costs.stream());
    }
  }

  public static CostTable of(List<Cost> costs, By by) {
    Map<Part, BigDecimal> sums = CostSums.of(costs, by.dimensions());
    return by == By.DAY ? ofDays(sums) : new CostTable(by, List.of(), lines(sums));
  }

  private static List<Line> lines(Map<Part, BigDecimal> sums) {
    return sums.entrySet().stream()
        .map(sum -> new Line(sum.getKey(), List.of(sum.getValue())))
        .sorted(Comparator.comparing(Line::total).reversed())
        .toList();
  }

  /** By day and vendor. */
  public static CostTable ofDays(Map<Part, BigDecimal> sums) {
    Map<String, BigDecimal> byVendor = new LinkedHashMap<>();
    sums.forEach((key, cost) -> byVendor.merge(key.vendor(), cost, BigDecimal::add));
    List<String> vendors =
        byVendor.entrySet().stream()
            .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    List<Line> lines =
        sums.keySet().stream()
            .map(Part::day)
            .distinct()
            .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
            .map(day -> ofDay(day, vendors, sums))
            .toList();
    return new CostTable(By.DAY, vendors, lines);
  }

  private static Line ofDay(LocalDate day, List<String> vendors, Map<Part, BigDecimal> sums) {
    List<BigDecimal> costs = new ArrayList<>();
    for (String vendor : vendors) {
      costs.add(sums.get(new Part(vendor, null, null, null, null, day)));
    }
    return new Line(new Part(null, null, null, null, null, day), costs);
  }

  public BigDecimal total() {
    return sum(lines.stream().map(Line::total));
  }

  /** Of each column. */
  List<BigDecimal> totals() {
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < vendors.size(); i++) {
      int column = i;
      totals.add(sum(lines.stream().map(line -> line.costs().get(column))));
    }
    return totals;
  }

  private static BigDecimal sum(Stream<BigDecimal> costs) {
    return costs.filter(cost -> cost != null).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
