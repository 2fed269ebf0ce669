package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingLease;
import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;

/** The rows of {@code billing_lease}. */
@ApplicationScoped
public class JdbcBillingLease implements BillingLease {
  private static final String TAKE =
      "UPDATE billing_lease SET owner = ?, expires_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
          + " WHERE name = ? AND (owner = ? OR expires_at < UTC_TIMESTAMP(6))";
  private static final String RELEASE =
      "UPDATE billing_lease SET owner = '', expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
          + " WHERE name = ? AND owner = ?";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public boolean take(Work work, String owner, Duration length) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setString(1, owner);
      statement.setLong(2, length.toSeconds());
      statement.setString(3, name(work));
      statement.setString(4, owner);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void release(Work work, String owner) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      statement.setString(1, name(work));
      statement.setString(2, owner);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static String name(Work work) {
    return work.name().toLowerCase(Locale.ROOT);
  }
}
