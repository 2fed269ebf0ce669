package io.suanpan.offboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What becomes of each table of tenants when one is erased, read from {@code tenant-tables.csv}
 * beside this class. A test holds the list complete: whoever adds a table decides.
 */
public final class TenantTables {
  private static final String KEPT = "KEPT";
  private static final List<String[]> ROWS = read();
  private static final List<Erased> ERASED =
      ROWS.stream()
          .filter(row -> !row[1].equals(KEPT))
          .map(row -> new Erased(row[0], Kind.valueOf(row[1])))
          .toList();

  private TenantTables() {}

  /** A table of which the tenant's rows go. */
  public record Erased(String table, Kind kind) {}

  /** In an order in which none refers to one before it. */
  public static List<Erased> erased() {
    return ERASED;
  }

  /** Those of which the tenant's rows stay. */
  public static List<String> kept() {
    return ROWS.stream().filter(row -> row[1].equals(KEPT)).map(row -> row[0]).toList();
  }

  private static List<String[]> read() {
    try (InputStream in = TenantTables.class.getResourceAsStream("tenant-tables.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
