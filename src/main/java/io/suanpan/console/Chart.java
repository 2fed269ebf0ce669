package io.suanpan.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of numbers, drawn in the browser by Chart.js (chartjs.org, configuration of version 4).
 * Its colours are the page's, see charts.js. What it shows is also on the page as a table.
 *
 * @param kind how it is drawn
 * @param unit what is counted, at the axis
 * @param labels of the places along the axis, in order
 * @param series by what its numbers differ
 */
public record Chart(Kind kind, String unit, List<String> labels, List<Series> series)
    implements Serializable {

  /** How a chart is drawn. */
  public enum Kind {
    /** Columns; those of several series stand on each other. */
    COLUMNS,
    /** Bars that lie, for names that are long. */
    BARS,
    /** A line from number to number. */
    LINE,
    /** A line that holds each number until the next. */
    STEPS
  }

  /**
   * Numbers of one kind.
   *
   * @param values one for each label; null where there is none
   */
  public record Series(String name, List<BigDecimal> values) implements Serializable {}

  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  public static Chart of(Kind kind, String unit, List<String> labels) {
    return new Chart(kind, unit, labels, List.of());
  }

  /** The same with one series more. */
  public Chart with(String name, List<BigDecimal> values) {
    List<Series> more = new ArrayList<>(series);
    more.add(new Series(name, values));
    return new Chart(kind, unit, labels, more);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return series.isEmpty() || labels.isEmpty();
  }

  /** The configuration, fit to stand in a script: nothing in it can end one. */
  public String configuration(Locale locale) {
    JsonObject configuration =
        Json.createObjectBuilder()
            .add("type", isLine() ? "line" : "bar")
            .add("data", data())
            .add("options", options(locale))
            .build();
    return configuration.toString().replace("<", "\\u003c");
  }

  private JsonObjectBuilder data() {
    JsonArrayBuilder sets = Json.createArrayBuilder();
    series.forEach(each -> sets.add(set(each)));
    return Json.createObjectBuilder()
        .add("labels", Json.createArrayBuilder(labels))
        .add("datasets", sets);
  }

  private JsonObjectBuilder set(Series each) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (BigDecimal value : each.values()) {
      if (value == null) {
        values.addNull();
      } else {
        values.add(value);
      }
    }
    return Json.createObjectBuilder()
        .add("label", each.name())
        .add("data", values)
        .add("stepped", kind == Kind.STEPS);
  }

  private JsonObjectBuilder options(Locale locale) {
    JsonObjectBuilder counted =
        Json.createObjectBuilder()
            .add("stacked", !isLine())
            .add("beginAtZero", true)
            .add("title", Json.createObjectBuilder().add("display", true).add("text", unit));
    JsonObjectBuilder along = Json.createObjectBuilder().add("stacked", !isLine());
    boolean lying = kind == Kind.BARS;
    return Json.createObjectBuilder()
        .add("locale", locale.toLanguageTag())
        .add("indexAxis", lying ? "y" : "x")
        .add(
            "scales",
            Json.createObjectBuilder()
                .add("x", lying ? counted : along)
                .add("y", lying ? along : counted));
  }

  private boolean isLine() {
    return kind == Kind.LINE || kind == Kind.STEPS;
  }
}
