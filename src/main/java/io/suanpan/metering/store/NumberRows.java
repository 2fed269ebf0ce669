package io.suanpan.metering.store;

import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Gives numbers to things, in a transaction of its own that has ended on return. */
@ApplicationScoped
public class NumberRows {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  /**
   * The number of a thing, a new one if it has none.
   *
   * @param find a query for the number by the key
   * @param add a statement that adds the key, or does nothing when it is there
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int number(String find, String add, List<String> key) {
    try (Connection connection = database.getConnection()) {
      OptionalInt found = find(connection, find, key);
      if (found.isPresent()) {
        return found.getAsInt();
      }
      try (PreparedStatement statement = connection.prepareStatement(add)) {
        bind(statement, key);
        statement.executeUpdate();
      }
      return find(connection, find, key).orElseThrow();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /**
   * What has a number, as a text; the number itself where there is nothing.
   *
   * @param find a query by the number
   */
  @Transactional(TxType.REQUIRES_NEW)
  public String text(String find, int number) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(find)) {
      statement.setInt(1, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "#" + number;
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static OptionalInt find(Connection connection, String sql, List<String> key)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  private static void bind(PreparedStatement statement, List<String> key) throws SQLException {
    for (int i = 0; i < key.size(); i++) {
      statement.setString(i + 1, key.get(i));
    }
  }
}
