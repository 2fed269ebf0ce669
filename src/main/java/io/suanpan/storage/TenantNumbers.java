package io.suanpan.storage;

import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Numbers within a tenant, from 1; those of a transaction that fails are given again. */
@ApplicationScoped
public class TenantNumbers {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  /** The next number of that kind; other transactions of the tenant wait until this one ends. */
  public int next(TenantId tenant, String kind) {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement add =
          connection.prepareStatement(
              "INSERT INTO tenant_number (tenant_id, kind, last) VALUES (?, ?, 1)"
                  + " ON DUPLICATE KEY UPDATE last = last + 1")) {
        add.setInt(1, tenant.number());
        add.setString(2, kind);
        add.executeUpdate();
      }
      try (PreparedStatement read =
          connection.prepareStatement(
              "SELECT last FROM tenant_number WHERE tenant_id = ? AND kind = ?")) {
        read.setInt(1, tenant.number());
        read.setString(2, kind);
        try (ResultSet row = read.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
