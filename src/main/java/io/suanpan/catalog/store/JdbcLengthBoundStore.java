package io.suanpan.catalog.store;

import io.suanpan.catalog.LengthBoundStore;
import io.suanpan.catalog.Lengths;
import io.suanpan.catalog.Lengths.Start;
import io.suanpan.metering.CountingRules;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Bounds of lengths by JDBC. */
@ApplicationScoped
public class JdbcLengthBoundStore implements LengthBoundStore {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject CountingRules rules;

  @Override
  public Bounds all() {
    return bounds(rules.current().bounds());
  }

  @Override
  public Bounds lock() {
    return bounds(rules.alone().bounds());
  }

  private Bounds bounds(int version) {
    try (Connection connection = database.getConnection()) {
      Map<VendorModel, Lengths> byModel = new HashMap<>();
      String sql = "SELECT vendor, model, kind, bound FROM length_bound";
      try (PreparedStatement statement = connection.prepareStatement(sql);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          VendorModel model = new VendorModel(new VendorId(rows.getString(1)), rows.getString(2));
          byModel.merge(model, lengths(rows.getString(3), rows.getLong(4)), Lengths::and);
        }
      }
      return new Bounds(version, byModel);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Lengths lengths(String kind, long bound) {
    TreeSet<Long> one = new TreeSet<>(List.of(bound));
    TreeSet<Long> none = new TreeSet<>();
    return switch (kind) {
      case "prompt" -> new Lengths(one, none, Start.IGNORED);
      case "output" -> new Lengths(none, one, Start.IGNORED);
      default -> new Lengths(none, none, Start.COUNTS);
    };
  }

  @Override
  public void add(VendorId vendor, String model, Lengths lengths) {
    try (Connection connection = database.getConnection()) {
      for (long bound : lengths.prompt()) {
        add(connection, List.of(vendor.name(), model, "prompt"), bound);
      }
      for (long bound : lengths.output()) {
        add(connection, List.of(vendor.name(), model, "output"), bound);
      }
      if (lengths.start() == Start.COUNTS) {
        add(connection, List.of(vendor.name(), model, "start"), 0);
      }
      rules.boundsChanged();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static void add(Connection connection, List<String> key, long bound) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT IGNORE INTO length_bound (vendor, model, kind, bound) VALUES (?, ?, ?, ?)")) {
      for (int i = 0; i < key.size(); i++) {
        statement.setString(i + 1, key.get(i));
      }
      statement.setLong(4, bound);
      statement.executeUpdate();
    }
  }
}
