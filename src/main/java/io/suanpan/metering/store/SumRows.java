package io.suanpan.metering.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of a table of sums, with a column per meter behind the columns of the key.
 *
 * @param table its name
 * @param key the columns of the key, whole numbers
 * @param values what stands in them
 * @param read the opposite of it
 */
record SumRows<K>(
    String table, List<String> key, Function<K, int[]> values, Function<int[], K> read) {
  private static final int ROWS_PER_STATEMENT = 500;

  /**
   * Adds to the rows that are there and makes those that are not, in the order of the keys, so that
   * writers do not block each other in circles.
   *
   * @param sign 1, or -1 to take off
   */
  void add(Connection connection, SortedMap<K, Quantities> sums, int sign) throws SQLException {
    SortedSet<Meter> used = new TreeSet<>();
    sums.values().forEach(quantities -> quantities.forEach((meter, quantity) -> used.add(meter)));
    if (used.isEmpty()) {
      return;
    }
    List<Map.Entry<K, Quantities>> rows = List.copyOf(sums.entrySet());
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      int to = Math.min(from + ROWS_PER_STATEMENT, rows.size());
      add(connection, rows.subList(from, to), used, sign);
    }
  }

  private void add(
      Connection connection, List<Map.Entry<K, Quantities>> rows, SortedSet<Meter> meters, int sign)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(upsert(rows.size(), meters))) {
      int i = 1;
      for (Map.Entry<K, Quantities> row : rows) {
        for (int value : values.apply(row.getKey())) {
          statement.setInt(i++, value);
        }
        for (Meter meter : meters) {
          statement.setLong(i++, sign * row.getValue().of(meter));
        }
      }
      statement.executeUpdate();
    }
  }

  /** How many rows each bucket of a tenant has. */
  SortedMap<Bucket, Long> sizes(Connection connection, TenantId tenant) throws SQLException {
    SortedMap<Bucket, Long> sizes = new TreeMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT bucket, COUNT(*) FROM " + table + " WHERE tenant_id = ? GROUP BY bucket")) {
      statement.setInt(1, tenant.number());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sizes.put(new Bucket(row.getInt(1)), row.getLong(2));
        }
      }
    }
    return sizes;
  }

  /** Hands over a tenant's rows with buckets in {@code [from, to)}, without what is 0. */
  void each(
      Connection connection,
      TenantId tenant,
      Bucket from,
      Bucket to,
      BiConsumer<K, SortedMap<Meter, Long>> rows)
      throws SQLException {
    String sql =
        "SELECT "
            + String.join(", ", key)
            + ", "
            + Meters.all().stream().map(Meter::name).collect(Collectors.joining(", "))
            + " FROM "
            + table
            + " WHERE tenant_id = ? AND bucket >= ? AND bucket < ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      // Row by row: they may be too many for the memory.
      statement.setFetchSize(Integer.MIN_VALUE);
      statement.setInt(1, tenant.number());
      statement.setInt(2, from.number());
      statement.setInt(3, to.number());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int[] place = new int[key.size()];
          for (int i = 0; i < place.length; i++) {
            place[i] = row.getInt(i + 1);
          }
          rows.accept(read.apply(place), sums(row, key.size() + 1));
        }
      }
    }
  }

  /** As {@link #quantities}, but also what should not be there: less than 0. */
  static SortedMap<Meter, Long> sums(ResultSet row, int first) throws SQLException {
    SortedMap<Meter, Long> sums = new TreeMap<>();
    for (Meter meter : Meters.all()) {
      long sum = row.getLong(first + meter.index());
      if (sum != 0) {
        sums.put(meter, sum);
      }
    }
    return sums;
  }

  /** What stands in the columns of the meters, in their order, from that column on. */
  static Quantities quantities(ResultSet row, int first) throws SQLException {
    Map<Meter, Long> quantities = new TreeMap<>();
    for (Meter meter : Meters.all()) {
      quantities.put(meter, row.getLong(first + meter.index()));
    }
    return Quantities.of(quantities);
  }

  /** Names only the meters that occur, to keep the statement short. */
  private String upsert(int rows, SortedSet<Meter> meters) {
    String names = meters.stream().map(Meter::name).collect(Collectors.joining(", "));
    String row = "(?" + ", ?".repeat(key.size() + meters.size() - 1) + ")";
    String sums =
        meters.stream()
            .map(meter -> meter + " = " + meter + " + VALUES(" + meter + ")")
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", key)
        + ", "
        + names
        + ") VALUES "
        + row
        + (", " + row).repeat(rows - 1)
        + " ON DUPLICATE KEY UPDATE "
        + sums;
  }
}
