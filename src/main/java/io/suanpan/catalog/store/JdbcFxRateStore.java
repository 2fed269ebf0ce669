package io.suanpan.catalog.store;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.FxRateStore;
import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Published exchange rates by JDBC. */
@ApplicationScoped
public class JdbcFxRateStore implements FxRateStore {
  private static final int ROWS_PER_STATEMENT = 1000;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public int add(List<Published> rates) {
    int added = 0;
    try (Connection connection = database.getConnection()) {
      for (int from = 0; from < rates.size(); from += ROWS_PER_STATEMENT) {
        int to = Math.min(from + ROWS_PER_STATEMENT, rates.size());
        added += add(connection, rates.subList(from, to));
      }
      return added;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /** One statement for many rows, because a rewritten batch does not tell how many were new. */
  private static int add(Connection connection, List<Published> rates) throws SQLException {
    String sql =
        "INSERT IGNORE INTO fx_rate (currency, day, per_euro, source) VALUES (?, ?, ?, ?)"
            + ", (?, ?, ?, ?)".repeat(rates.size() - 1);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int i = 1;
      for (Published published : rates) {
        statement.setString(i++, published.currency().getCurrencyCode());
        statement.setObject(i++, published.day());
        statement.setBigDecimal(i++, published.rate().rate());
        statement.setString(i++, published.rate().source());
      }
      return statement.executeUpdate();
    }
  }

  @Override
  public Optional<FxRate> perEuro(Currency currency, LocalDate onOrBefore) {
    return read(
            "SELECT currency, day, per_euro, source FROM fx_rate"
                + " WHERE currency = ? AND day <= ? ORDER BY day DESC LIMIT 1",
            currency.getCurrencyCode(),
            onOrBefore)
        .stream()
        .map(Published::rate)
        .findFirst();
  }

  @Override
  public List<Published> lastOnOrBefore(LocalDate day) {
    return read(
        "SELECT currency, day, per_euro, source FROM fx_rate"
            + " WHERE day = (SELECT MAX(day) FROM fx_rate WHERE day <= ?) ORDER BY currency",
        day);
  }

  @Override
  public List<Published> latest() {
    return read(
        "SELECT f.currency, f.day, f.per_euro, f.source FROM fx_rate f JOIN"
            + " (SELECT currency, MAX(day) AS day FROM fx_rate GROUP BY currency) newest"
            + " ON newest.currency = f.currency AND newest.day = f.day ORDER BY f.currency");
  }

  @Override
  public List<Published> history(Currency currency, LocalDate from) {
    return read(
        "SELECT currency, day, per_euro, source FROM fx_rate"
            + " WHERE currency = ? AND day >= ? ORDER BY day",
        currency.getCurrencyCode(),
        from);
  }

  private List<Published> read(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Published> rates = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          LocalDate day = rows.getObject(2, LocalDate.class);
          rates.add(
              new Published(
                  day,
                  Currency.getInstance(rows.getString(1)),
                  new FxRate(rows.getBigDecimal(3).stripTrailingZeros(), day, rows.getString(4))));
        }
      }
      return rates;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
