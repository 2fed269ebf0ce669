package io.suanpan.invoicing.store;

import io.suanpan.invoicing.DueTenants;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks over all tenants, by JDBC. */
@ApplicationScoped
public class JdbcDueTenants implements DueTenants {
  private static final String DUE =
      "SELECT t.tenant_id FROM tenant t WHERE t.time_zone IN (?%s)"
          + " AND t.state NOT IN ('ERASING', 'ERASED')"
          + " AND NOT EXISTS (SELECT 1 FROM closed_period c"
          + " WHERE c.tenant_id = t.tenant_id AND c.period = ?)"
          + " AND NOT EXISTS (SELECT 1 FROM billing_run_item i"
          + " JOIN billing_run r ON r.run_id = i.run_id"
          + " WHERE i.tenant_id = t.tenant_id AND r.period = ? AND r.mode IN ('ISSUE', ?)"
          + " AND (i.state = 'DONE' OR (i.state = 'PENDING' AND r.state = 'RUNNING')"
          + " OR r.started_at > ?)) ORDER BY t.tenant_id";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public List<ZoneId> zones() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT DISTINCT time_zone FROM tenant ORDER BY 1");
        ResultSet row = statement.executeQuery()) {
      List<ZoneId> zones = new ArrayList<>();
      while (row.next()) {
        zones.add(ZoneId.of(row.getString(1)));
      }
      return zones;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public List<TenantId> due(Wanted wanted) {
    String sql = DUE.formatted(", ?".repeat(wanted.zones().size() - 1));
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 1;
      for (ZoneId zone : wanted.zones()) {
        statement.setString(place++, zone.getId());
      }
      statement.setString(place++, wanted.month().toString());
      statement.setString(place++, wanted.month().toString());
      statement.setString(place++, wanted.mode().name());
      statement.setObject(place, LocalDateTime.ofInstant(wanted.retryBefore(), ZoneOffset.UTC));
      List<TenantId> tenants = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tenants.add(new TenantId(row.getInt(1)));
        }
      }
      return tenants;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
