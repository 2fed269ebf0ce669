package io.suanpan.ingestion.store;

import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Hands out blocks of batch numbers that no other node has. */
@ApplicationScoped
public class BatchNumbers {
  /** Numbers in a block. */
  static final int BLOCK = 1000;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  /** The first number of a new block, committed on return. */
  @Transactional(TxType.REQUIRES_NEW)
  public long nextBlock() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE batch_number SET next = next + " + BLOCK + " WHERE id = 1");
      try (ResultSet row = statement.executeQuery("SELECT next FROM batch_number WHERE id = 1")) {
        row.next();
        return row.getLong(1) - BLOCK;
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
