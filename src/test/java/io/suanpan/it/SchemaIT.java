package io.suanpan.it;

import static io.suanpan.harness.TestDatabase.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.offboarding.TenantTables;
import io.suanpan.offboarding.TenantTables.Erased;
import java.sql.SQLException;
import java.util.ArrayList;
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
  void of_every_table_of_tenants_it_is_said_whether_it_is_erased_or_kept() throws SQLException {
    List<String> said = new ArrayList<>(TenantTables.kept());
    TenantTables.erased().forEach(each -> said.add(each.table()));
    said.sort(null);
    assertEquals(
        rows(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND column_name = 'tenant_id' ORDER BY table_name"),
        said);
  }

  @Test
  void what_refers_to_something_that_is_erased_is_erased_before() throws SQLException {
    List<String> order = TenantTables.erased().stream().map(Erased::table).toList();
    List<String> references =
        rows(
            "SELECT DISTINCT CONCAT(table_name, ' ', referenced_table_name)"
                + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                + " AND referenced_table_name IS NOT NULL");
    assertTrue(references.size() > 20, references.toString());
    for (String reference : references) {
      String[] sides = reference.split(" ", -1);
      int to = order.indexOf(sides[1]);
      int from = order.indexOf(sides[0]);
      assertTrue(to < 0 || (from >= 0 && from < to), reference);
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
