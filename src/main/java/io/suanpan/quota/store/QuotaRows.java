package io.suanpan.quota.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.VendorId;
import io.suanpan.money.PlainNumber;
import io.suanpan.period.Interval;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Measure.Basis;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Quota.Mode;
import io.suanpan.quota.QuotaScope;
import io.suanpan.quota.Window;
import io.suanpan.storage.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The columns that quotas and defaults have in common. */
final class QuotaRows {
  static final List<String> NAMES =
      List.of(
          "name",
          "vendor",
          "model",
          "project",
          "api_key",
          "measure",
          "span",
          "amount",
          "mode",
          "alert_at",
          "valid_from",
          "valid_to");
  static final String COLUMNS = "quota_id, " + String.join(", ", NAMES);

  private static final String REQUESTS = "requests";
  private static final String METERS = "meters:";
  static final String COST = "cost:";

  private QuotaRows() {}

  /** What stands in the columns, the number first. */
  static List<Object> values(Quota quota) {
    return Arrays.asList(
        quota.id(),
        quota.name(),
        quota.scope().vendor().map(VendorId::name).orElse(null),
        quota.scope().model().orElse(null),
        quota.scope().project().orElse(null),
        quota.scope().key().orElse(null),
        text(quota.measure()),
        quota.window().name(),
        quota.amount(),
        quota.mode().name(),
        quota.alertAt().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        Times.utc(quota.effective().start()),
        quota.effective().end().map(Times::utc).orElse(null));
  }

  /**
   * @param first the column of the number
   */
  static Quota read(ResultSet row, int first, List<Quota.Raise> raises) throws SQLException {
    return new Quota(
        row.getInt(first),
        row.getString(first + 1),
        new QuotaScope(
            Optional.ofNullable(row.getString(first + 2)).map(VendorId::new),
            Optional.ofNullable(row.getString(first + 3)),
            Optional.ofNullable(row.getString(first + 4)),
            Optional.ofNullable(row.getString(first + 5))),
        measure(row.getString(first + 6)),
        Window.valueOf(row.getString(first + 7)),
        PlainNumber.of(row.getBigDecimal(first + 8)),
        Mode.valueOf(row.getString(first + 9)),
        numbers(row.getString(first + 10)),
        new Interval(Times.read(row, first + 11).orElseThrow(), Times.read(row, first + 12)),
        raises);
  }

  private static String text(Measure measure) {
    if (measure instanceof Measure.Metered metered) {
      return METERS + metered.meters().stream().map(Meter::name).collect(Collectors.joining(" "));
    }
    return measure instanceof Measure.Cost cost
        ? COST + cost.basis().name() + " " + cost.currency().getCurrencyCode()
        : REQUESTS;
  }

  private static Measure measure(String text) {
    if (text.equals(REQUESTS)) {
      return new Measure.Requests();
    }
    if (text.startsWith(COST)) {
      List<String> cost = words(text.substring(COST.length()));
      return new Measure.Cost(Currency.getInstance(cost.get(1)), Basis.valueOf(cost.get(0)));
    }
    TreeSet<Meter> meters = new TreeSet<>();
    for (String name : words(text.substring(METERS.length()))) {
      meters.add(Meters.named(name).orElseThrow());
    }
    return new Measure.Metered(meters);
  }

  private static List<Integer> numbers(String text) {
    return words(text).stream().map(Integer::valueOf).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
