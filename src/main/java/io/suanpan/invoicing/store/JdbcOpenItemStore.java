package io.suanpan.invoicing.store;

import io.suanpan.invoicing.OpenItemStore;
import io.suanpan.money.Money;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/** Open items by JDBC. Those of all tenants are read along an index that has no others. */
@ApplicationScoped
class JdbcOpenItemStore implements OpenItemStore {
  private static final String PAID =
      "COALESCE((SELECT SUM(p.amount) FROM payment p"
          + " WHERE p.tenant_id = s.tenant_id AND p.number = s.number), 0)";

  /** Which ones is found first, of the index alone: else the database begins with the tenants. */
  private static final String OPEN =
      "SELECT t.code, t.name, i.number, i.due_on, i.currency, i.payable, "
          + PAID
          + " FROM (SELECT tenant_id, number, open_due_on FROM invoice_state"
          + " WHERE open_due_on IS NOT NULL %s ORDER BY open_due_on, number LIMIT ? OFFSET ?) s"
          + " JOIN invoice i ON i.tenant_id = s.tenant_id AND i.number = s.number"
          + " JOIN tenant t ON t.tenant_id = s.tenant_id ORDER BY s.open_due_on, s.number";

  private static final String SUMS =
      "SELECT o.currency, COUNT(*), SUM(o.amount), SUM(o.late), SUM(o.late * o.amount) FROM ("
          + "SELECT i.currency, i.payable - "
          + PAID
          + " AS amount, CASE WHEN s.open_due_on < ? THEN 1 ELSE 0 END AS late"
          + " FROM invoice_state s"
          + " JOIN invoice i ON i.tenant_id = s.tenant_id AND i.number = s.number"
          + " WHERE s.open_due_on IS NOT NULL) o GROUP BY o.currency ORDER BY o.currency";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public List<OpenItem> of(TenantId tenant) {
    return read(OPEN.formatted("AND tenant_id = ?"), tenant.number(), Integer.MAX_VALUE, 0);
  }

  @Override
  public List<OpenItem> ofAll(int first, int limit) {
    return read(OPEN.formatted(""), limit, first);
  }

  private List<OpenItem> read(String sql, int... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setInt(i + 1, parameters[i]);
      }
      List<OpenItem> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(item(row));
        }
      }
      return items;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static OpenItem item(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(5));
    return new OpenItem(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        money(row.getBigDecimal(6), currency),
        money(row.getBigDecimal(7), currency));
  }

  @Override
  public long count() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM invoice_state WHERE open_due_on IS NOT NULL");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public List<OpenSum> sums(LocalDate today) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SUMS)) {
      statement.setObject(1, today);
      List<OpenSum> sums = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Currency currency = Currency.getInstance(row.getString(1));
          sums.add(
              new OpenSum(
                  row.getLong(2),
                  money(row.getBigDecimal(3), currency),
                  row.getLong(4),
                  money(row.getBigDecimal(5), currency)));
        }
      }
      return sums;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount, currency).rounded();
  }
}
