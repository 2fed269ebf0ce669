package io.suanpan.console.costs;

import io.suanpan.console.Chart;
import io.suanpan.console.Tile;
import java.util.List;

/**
 * What the page says of a month, in the reader's language.
 *
 * @param none whether nothing was used or charged
 * @param columns heads of the table's columns of numbers
 * @param besides what stands on the invoice besides usage
 * @param savings by vendor, then what they come to; nothing where nothing was saved
 */
public record CostsView(
    boolean none,
    String currency,
    List<Tile> tiles,
    Chart chart,
    List<String> columns,
    List<Row> rows,
    Row sum,
    List<Row> besides,
    Row net,
    List<Row> savings,
    List<Balance> balances,
    List<String> unpriced) {
  /**
   * A line of numbers.
   *
   * @param detail whose it is, or ""
   */
  public record Row(String name, String detail, List<String> values) {}

  /** What is left of a grant. */
  public record Balance(String name, String detail, String left, String unit, String until) {}
}
