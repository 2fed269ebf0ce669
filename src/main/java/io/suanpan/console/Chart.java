package io.suanpan.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A picture of numbers, drawn in the browser by Chart.js (chartjs.org, configuration of version 4).
 * Its colours are the page's, see charts.js. What it shows is also on the page as a table.
 *
 * @param kind how it is drawn
 * @param unit what is counted, at the axis
 * @param labels of the places along the axis, in order
 * @param places how far along the axis each label stands; empty where all are equally far apart
 * @param series by what its numbers differ
 */
public record Chart(
    Kind kind, String unit, List<String> labels, List<Long> places, List<Series> series)
    implements Serializable {

  /** How a chart is drawn. */
  public enum Kind {
    /** Columns; those of several series stand on each other. */
    COLUMNS,
    /** Bars that lie, for names that are long. */
    BARS,
    /** A line from number to number. */
    LINE,
    /** A line from number to number, drawn large: for what changes little and is never near 0. */
    COURSE,
    /** A line that holds each number until the next. */
    STEPS
  }

  /**
   * Numbers of one kind.
   *
   * @param values one for each label; null where there is none
   */
  public record Series(String name, List<BigDecimal> values) implements Serializable {}

  private static final ObjectMapper JSON = new ObjectMapper();

  public Chart {
    labels = List.copyOf(labels);
    places = List.copyOf(places);
    series = List.copyOf(series);
  }

  public static Chart of(Kind kind, String unit, List<String> labels) {
    return new Chart(kind, unit, labels, List.of(), List.of());
  }

  /** The same with its labels as far from each other as these times. */
  public Chart at(Collection<Instant> times) {
    List<Long> seconds = times.stream().map(Instant::getEpochSecond).toList();
    return new Chart(kind, unit, labels, seconds, series);
  }

  /** The same with one series more. */
  public Chart with(String name, List<BigDecimal> values) {
    List<Series> more = new ArrayList<>(series);
    more.add(new Series(name, values));
    return new Chart(kind, unit, labels, places, more);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return series.isEmpty() || labels.isEmpty();
  }

  /** The configuration, fit to stand in a script: nothing in it can end one. */
  public String configuration(Locale locale) {
    Map<String, Object> configuration =
        Map.of("type", isLine() ? "line" : "bar", "data", data(), "options", options(locale));
    try {
      return JSON.writeValueAsString(configuration).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> data() {
    return Map.of("labels", labels, "datasets", series.stream().map(this::set).toList());
  }

  private Map<String, Object> set(Series each) {
    Object values = places.isEmpty() ? each.values() : placed(each.values());
    return Map.of("label", each.name(), "data", values, "stepped", kind == Kind.STEPS);
  }

  private List<Point> placed(List<BigDecimal> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Point(places.get(i), values.get(i)))
        .toList();
  }

  private record Point(long x, BigDecimal y) {}

  private Map<String, Object> options(Locale locale) {
    Map<String, Object> counted =
        Map.of(
            "stacked", !isLine(),
            "beginAtZero", kind != Kind.COURSE,
            "title", Map.of("display", true, "text", unit));
    Map<String, Object> along =
        Map.of("stacked", !isLine(), "type", places.isEmpty() ? "category" : "linear");
    boolean lying = kind == Kind.BARS;
    return Map.of(
        "locale", locale.toLanguageTag(),
        "indexAxis", lying ? "y" : "x",
        "scales", Map.of("x", lying ? counted : along, "y", lying ? along : counted));
  }

  private boolean isLine() {
    return kind == Kind.LINE || kind == Kind.COURSE || kind == Kind.STEPS;
  }
}
