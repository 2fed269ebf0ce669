package io.suanpan.metering.store;

import io.suanpan.metering.CountingRules;
import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The versions of the counting rules: one row, locked as need be. */
@ApplicationScoped
public class JdbcCountingRules implements CountingRules {
  private static final String SELECT = "SELECT bounds, quotas FROM counting_version WHERE id = 1";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public Versions current() {
    return read(SELECT);
  }

  @Override
  public Versions shared() {
    // FOR SHARE is not known to MariaDB.
    return read(SELECT + " LOCK IN SHARE MODE");
  }

  @Override
  public Versions alone() {
    return read(SELECT + " FOR UPDATE");
  }

  @Override
  public void boundsChanged() {
    countUp("bounds");
  }

  @Override
  public void quotasChanged() {
    countUp("quotas");
  }

  private Versions read(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Versions(row.getInt(1), row.getInt(2));
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private void countUp(String column) {
    String sql = "UPDATE counting_version SET %1$s = %1$s + 1 WHERE id = 1".formatted(column);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
