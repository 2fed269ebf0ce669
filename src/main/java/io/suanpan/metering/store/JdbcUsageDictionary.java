package io.suanpan.metering.store;

import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
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
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Numbers for models and variants, kept in memory once known. Given in a transaction of their own:
 * a number that a failed transaction took back must not stay in memory.
 */
@ApplicationScoped
public class JdbcUsageDictionary implements UsageDictionary {
  private static final String FIND_MODEL =
      "SELECT model_id FROM model_number WHERE vendor = ? AND model = ?";
  private static final String ADD_MODEL =
      "INSERT IGNORE INTO model_number (vendor, model) VALUES (?, ?)";
  private static final String FIND_VARIANT =
      "SELECT variant_id FROM variant_number WHERE variant = ?";
  private static final String ADD_VARIANT =
      "INSERT IGNORE INTO variant_number (variant) VALUES (?)";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  private final Map<List<String>, Integer> numbers = new ConcurrentHashMap<>();

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public int model(VendorId vendor, String model) {
    return number(FIND_MODEL, ADD_MODEL, List.of(vendor.name(), model));
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public int variant(Variant variant) {
    return number(FIND_VARIANT, ADD_VARIANT, List.of(variant.toString()));
  }

  private int number(String find, String add, List<String> key) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    try (Connection connection = database.getConnection()) {
      OptionalInt found = find(connection, find, key);
      if (found.isEmpty()) {
        try (PreparedStatement statement = connection.prepareStatement(add)) {
          bind(statement, key);
          statement.executeUpdate();
        }
        // Not put in memory before the commit: the next caller reads it.
        return find(connection, find, key).orElseThrow();
      }
      numbers.put(key, found.getAsInt());
      return found.getAsInt();
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
