package io.suanpan.console.costs;

import io.suanpan.console.Chart;
import io.suanpan.console.Words;
import io.suanpan.console.costs.CostTable.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws what a table of costs says; what would be too much for the eye is drawn as one. */
@ApplicationScoped
public class CostChart {
  private static final int MOST_SERIES = 8;
  private static final int MOST_BARS = 12;

  @Inject Words words;

  /**
   * @param name what a line is called
   */
  public Chart of(CostTable table, YearMonth month, String currency, Function<Line, String> name) {
    return table.by() == By.DAY ? ofDays(table, month, currency) : ofLines(table, currency, name);
  }

  /** A column for each day of the month, the dear vendors told apart. */
  private Chart ofDays(CostTable table, YearMonth month, String currency) {
    List<LocalDate> days =
        IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).toList();
    Map<LocalDate, Line> lines =
        table.lines().stream()
            .filter(line -> line.key().day() != null)
            .collect(Collectors.toMap(line -> line.key().day(), line -> line));
    List<String> labels = days.stream().map(day -> String.valueOf(day.getDayOfMonth())).toList();
    Chart chart = Chart.of(Chart.Kind.COLUMNS, currency, labels);
    int vendors = table.vendors().size();
    int alone = vendors <= MOST_SERIES ? vendors : MOST_SERIES - 1;
    for (int i = 0; i < alone; i++) {
      int column = i;
      chart = chart.with(table.vendors().get(i), values(days, lines, at -> at == column));
    }
    return alone == vendors
        ? chart
        : chart.with(words.get("costs.others"), values(days, lines, at -> at >= alone));
  }

  private static List<BigDecimal> values(
      List<LocalDate> days, Map<LocalDate, Line> lines, Predicate<Integer> columns) {
    List<BigDecimal> values = new ArrayList<>();
    for (LocalDate day : days) {
      List<BigDecimal> costs = lines.containsKey(day) ? lines.get(day).costs() : List.of();
      values.add(
          IntStream.range(0, costs.size())
              .filter(at -> columns.test(at) && costs.get(at) != null)
              .mapToObj(costs::get)
              .reduce(BigDecimal::add)
              .orElse(null));
    }
    return values;
  }

  private Chart ofLines(CostTable table, String currency, Function<Line, String> name) {
    List<Line> lines = table.lines();
    int alone = lines.size() <= MOST_BARS ? lines.size() : MOST_BARS - 1;
    Stream<String> labels = lines.stream().limit(alone).map(name);
    Stream<BigDecimal> values = lines.stream().limit(alone).map(Line::total);
    if (alone < lines.size()) {
      BigDecimal others =
          lines.stream().skip(alone).map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
      labels = Stream.concat(labels, Stream.of(words.get("costs.others")));
      values = Stream.concat(values, Stream.of(others));
    }
    return Chart.of(Chart.Kind.BARS, currency, labels.toList())
        .with(words.get("costs.cost"), values.toList());
  }
}
