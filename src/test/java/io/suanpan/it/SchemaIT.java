package io.suanpan.it;

import static io.suanpan.harness.TestDatabase.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables as the migrations made them. */
class SchemaIT {
  /** Tables of no tenant, and keys that are looked up before the tenant is known. */
  private static final Set<String> WITHOUT_TENANT =
      Set.of(
          "alert_watch",
          "batch_number",
          "billing_lease",
          "billing_run",
          "catalog_version",
          "flyway_schema_history",
          "fx_rate",
          "invoice_series",
          "issuer",
          "counting_version",
          "length_bound",
          "model_number",
          "quota_default",
          "retention_run",
          "variant_number");

  private static final Set<String> KEYS_BEFORE_THE_TENANT =
      Set.of(
          "api_key.PRIMARY",
          "console_user.uq_console_user_login",
          "console_user.uq_console_user_subject",
          "tenant.uq_tenant_code");

  @Test
  void every_table_of_tenants_begins_its_unique_keys_with_the_tenant() throws SQLException {
    Set<String> tables =
        new TreeSet<>(
            rows(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"));
    tables.removeAll(WITHOUT_TENANT);
    assertTrue(tables.size() >= 14, tables.toString());
    for (String table : tables) {
      List<String> keys =
          rows(
              "SELECT CONCAT(table_name, '.', index_name, ' ', column_name)"
                  + " FROM information_schema.statistics WHERE table_schema = DATABASE()"
                  + " AND non_unique = 0 AND seq_in_index = 1 AND table_name = '"
                  + table
                  + "'");
      assertTrue(!keys.isEmpty(), table + " has no key");
      for (String key : keys) {
        boolean exempt = KEYS_BEFORE_THE_TENANT.contains(key.split(" ", -1)[0]);
        assertTrue(exempt || key.endsWith(" tenant_id"), key);
      }
    }
  }

  @Test
  void the_tenant_is_never_null() throws SQLException {
    assertEquals(
        List.of("api_key"),
        rows(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND column_name = 'tenant_id' AND is_nullable = 'YES'"));
  }

  @Test
  void every_meter_has_its_column_in_the_cells() throws SQLException {
    List<String> columns =
        rows(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = 'usage_cell' ORDER BY ordinal_position");
    assertEquals(
        Meters.all().stream().map(Meter::name).toList(), columns.subList(5, columns.size()));
  }

  @Test
  void text_is_compared_byte_by_byte() throws SQLException {
    assertEquals(
        List.of(),
        rows(
            "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND collation_name IS NOT NULL"
                + " AND collation_name NOT LIKE '%\\_bin' AND table_name NOT LIKE 'flyway%'"));
  }
}
