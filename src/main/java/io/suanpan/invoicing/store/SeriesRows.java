package io.suanpan.invoicing.store;

import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes sure that a series has its row for a year, before anybody locks it. */
@ApplicationScoped
public class SeriesRows {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  /** Committed on return; does nothing when the row is there. */
  @Transactional(TxType.REQUIRES_NEW)
  public void ensure(String series, int year, String firstHash) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT IGNORE INTO invoice_series (series, year, last_number, last_hash)"
                    + " VALUES (?, ?, 0, ?)")) {
      statement.setString(1, series);
      statement.setInt(2, year);
      statement.setString(3, firstHash);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
