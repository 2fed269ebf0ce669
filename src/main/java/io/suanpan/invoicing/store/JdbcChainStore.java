package io.suanpan.invoicing.store;

import io.suanpan.invoicing.ChainStore;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Chains by JDBC, row by row: they go across tenants and may be long. */
@ApplicationScoped
class JdbcChainStore implements ChainStore {
  private static final String LINKS =
      "SELECT i.number, t.code, i.total, i.payable, i.content, i.previous_hash, i.hash"
          + " FROM invoice i JOIN tenant t ON t.tenant_id = i.tenant_id";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public void read(Chain chain, Optional<TenantId> tenant, Consumer<Link> visitor) {
    int number = tenant.map(TenantId::number).orElse(0);
    String sql =
        LINKS
            + " WHERE i.number LIKE ? AND (? = 0 OR i.tenant_id = ?)"
            + " ORDER BY CHAR_LENGTH(i.number), i.number";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      // The driver's word for row by row.
      statement.setFetchSize(Integer.MIN_VALUE);
      statement.setString(1, chain.series() + "-" + chain.year() + "-%");
      statement.setInt(2, number);
      statement.setInt(3, number);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          visitor.accept(link(rows));
        }
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public List<Link> newest(int limit) {
    String sql = LINKS + " ORDER BY i.issued_at DESC, i.number DESC LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, limit);
      List<Link> links = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          links.add(link(rows));
        }
      }
      return links;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString(1),
        row.getString(2),
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  @Override
  public Optional<End> end(Chain chain) {
    String sql = "SELECT last_number, last_hash FROM invoice_series WHERE series = ? AND year = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, chain.series());
      statement.setInt(2, chain.year());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new End(row.getInt(1), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
