package io.suanpan.metering.store;

import io.suanpan.metering.ProjectDay;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Rows of {@code project_number}, in transactions of their own that have ended on return. */
@ApplicationScoped
public class ProjectNumberRows {
  private static final String LOCK_TENANT = "SELECT 1 FROM tenant WHERE tenant_id = ? FOR UPDATE";
  private static final String ALL =
      "SELECT name, project_id FROM project_number WHERE tenant_id = ? AND month = ?";
  private static final String NAME =
      "SELECT name FROM project_number WHERE tenant_id = ? AND project_id = ?";
  private static final String ADD =
      "INSERT IGNORE INTO project_number (tenant_id, project_id, month, name)"
          + " SELECT ?, 1 + COALESCE(MAX(project_id), 0), ?, ? FROM project_number"
          + " WHERE tenant_id = ? HAVING COALESCE(SUM(month = ?), 0) < "
          + ProjectDay.PROJECTS_A_MONTH;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  /** The month's projects and their numbers. */
  @Transactional(TxType.REQUIRES_NEW)
  public Map<String, Integer> all(TenantId tenant, YearMonth month) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ALL)) {
      statement.setInt(1, tenant.number());
      statement.setInt(2, number(month));
      Map<String, Integer> numbers = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          numbers.put(new String(row.getBytes(1), StandardCharsets.UTF_8), row.getInt(2));
        }
      }
      return Map.copyOf(numbers);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /** The name of the project that has the number, or the number where none has. */
  @Transactional(TxType.REQUIRES_NEW)
  public String name(TenantId tenant, int number) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NAME)) {
      statement.setInt(1, tenant.number());
      statement.setInt(2, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? new String(row.getBytes(1), StandardCharsets.UTF_8) : "#" + number;
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /** Gives the project a number, if it has none and there is one left. */
  @Transactional(TxType.REQUIRES_NEW)
  public void add(TenantId tenant, YearMonth month, String project) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK_TENANT);
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      lock.setInt(1, tenant.number());
      lock.executeQuery().close();
      statement.setInt(1, tenant.number());
      statement.setInt(2, number(month));
      statement.setBytes(3, project.getBytes(StandardCharsets.UTF_8));
      statement.setInt(4, tenant.number());
      statement.setInt(5, number(month));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }
}
