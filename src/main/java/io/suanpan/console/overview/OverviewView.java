package io.suanpan.console.overview;

import io.suanpan.console.Chart;
import io.suanpan.console.Tile;
import io.suanpan.console.costs.CostsView.Row;
import java.util.List;

/**
 * What the page says of all tenants, in the reader's language.
 *
 * @param fresh how old is what the watch over tenants has found
 * @param missing how many tenants it says nothing of, in words, or ""
 * @param tiles what is read as the page is shown
 */
public record OverviewView(
    String month,
    String fresh,
    String missing,
    List<Tile> tiles,
    List<Spend> spends,
    List<Left> left,
    List<Expiring> expiring,
    List<Near> near,
    List<Unpriced> unpriced,
    List<Counted> quarantine,
    List<Counted> dead) {
  /** What is spent in one currency. */
  public record Spend(
      String currency,
      String total,
      Chart chart,
      List<String> columns,
      List<Row> rows,
      Row sum,
      List<Top> top) {}

  /** A tenant of those that spend most. */
  public record Top(String code, String name, String net) {}

  /** What is left of a vendor's grants. */
  public record Left(String vendor, String amount, String unit, String grants) {}

  /** A grant that ends with something left. */
  public record Expiring(
      String code, String name, String vendor, String amount, String unit, String until) {}

  /**
   * A limit of which most is used.
   *
   * @param part thousandths of the bar
   * @param level near or full: the colour of the bar
   */
  public record Near(
      String code, String name, String percent, int part, String level, String resets) {}

  /** A model that is used without a price. */
  public record Unpriced(String vendor, String model, String tenants) {}

  /** How many of something a tenant has; without a code it is the operator's. */
  public record Counted(String code, String count) {}
}
