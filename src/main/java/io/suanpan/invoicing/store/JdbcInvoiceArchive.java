package io.suanpan.invoicing.store;

import io.suanpan.invoicing.InvoiceArchive;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads contents along the key of tenant, period and edition. */
@ApplicationScoped
class JdbcInvoiceArchive implements InvoiceArchive {
  private static final String OF_TENANT =
      "SELECT content FROM invoice WHERE tenant_id = ? AND period = ? ORDER BY edition";
  private static final String OF_ALL =
      """
      SELECT tenant_id, edition, content FROM invoice
      WHERE tenant_id >= ? AND (tenant_id > ? OR edition > ?) AND period = ?
      ORDER BY tenant_id, edition LIMIT ?
      """;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public List<String> of(TenantId tenant, YearMonth period) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_TENANT)) {
      statement.setInt(1, tenant.number());
      statement.setString(2, period.toString());
      List<String> contents = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          contents.add(rows.getString(1));
        }
      }
      return contents;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public Page ofAll(YearMonth period, Mark after, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_ALL)) {
      statement.setInt(1, after.tenant());
      statement.setInt(2, after.tenant());
      statement.setInt(3, after.edition());
      statement.setString(4, period.toString());
      statement.setInt(5, limit);
      return page(statement, limit);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Page page(PreparedStatement statement, int limit) throws SQLException {
    List<String> contents = new ArrayList<>();
    Mark last = Mark.BEGINNING;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        last = new Mark(rows.getInt(1), rows.getInt(2));
        contents.add(rows.getString(3));
      }
    }
    return new Page(contents, contents.size() < limit ? Optional.empty() : Optional.of(last));
  }
}
