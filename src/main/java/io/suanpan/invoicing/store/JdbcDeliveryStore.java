package io.suanpan.invoicing.store;

import io.suanpan.invoicing.Delivery;
import io.suanpan.invoicing.Delivery.State;
import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code invoice_delivery}, by JDBC: they are looked for over all tenants. */
@ApplicationScoped
class JdbcDeliveryStore implements DeliveryStore {
  private static final int ERROR_LENGTH = 500;
  private static final String SELECT =
      "SELECT d.tenant_id, t.code, d.number, d.state, d.attempts, d.next_at, d.sent_at, d.error"
          + " FROM invoice_delivery d JOIN tenant t ON t.tenant_id = d.tenant_id WHERE ";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public void add(TenantId tenant, String number, Instant at) {
    update(
        "INSERT INTO invoice_delivery (tenant_id, number, state, attempts, next_at)"
            + " VALUES (?, ?, 'WAITING', 0, ?)",
        tenant.number(),
        number,
        utc(at));
  }

  @Override
  public Optional<Delivery> find(TenantId tenant, String number) {
    return list("d.tenant_id = ? AND d.number = ?", tenant.number(), number).stream().findFirst();
  }

  @Override
  public List<Delivery> unsent(Optional<TenantId> tenant) {
    String unsent = "d.state IN ('WAITING', 'FAILED')%s ORDER BY d.next_at, d.number";
    return tenant
        .map(id -> list(unsent.formatted(" AND d.tenant_id = ?"), id.number()))
        .orElseGet(() -> list(unsent.formatted("")));
  }

  @Override
  public List<Delivery> due(Instant now, int limit) {
    String due = "d.state = 'WAITING' AND d.next_at <= ? ORDER BY d.next_at, d.number LIMIT ?";
    return list(due, utc(now), limit);
  }

  @Override
  public boolean begin(Delivery delivery, Instant until) {
    return update(
            "UPDATE invoice_delivery SET attempts = attempts + 1, next_at = ?"
                + " WHERE tenant_id = ? AND number = ? AND state = 'WAITING' AND attempts = ?",
            utc(until),
            delivery.tenant().number(),
            delivery.number(),
            delivery.attempts())
        == 1;
  }

  @Override
  public void sent(TenantId tenant, String number, Instant at) {
    update(
        "UPDATE invoice_delivery SET state = 'SENT', sent_at = ?, error = NULL"
            + " WHERE tenant_id = ? AND number = ?",
        utc(at),
        tenant.number(),
        number);
  }

  @Override
  public void failed(Delivery delivery, String error) {
    update(
        "UPDATE invoice_delivery SET state = ?, error = ?"
            + " WHERE tenant_id = ? AND number = ? AND state = 'WAITING'",
        delivery.afterFailure().name(),
        error.substring(0, Math.min(error.length(), ERROR_LENGTH)),
        delivery.tenant().number(),
        delivery.number());
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = filled(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private List<Delivery> list(String condition, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = filled(connection, SELECT + condition, values);
        ResultSet row = statement.executeQuery()) {
      List<Delivery> deliveries = new ArrayList<>();
      while (row.next()) {
        deliveries.add(delivery(row));
      }
      return deliveries;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static PreparedStatement filled(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        new TenantId(row.getInt(1)),
        row.getString(2),
        row.getString(3),
        State.valueOf(row.getString(4)),
        row.getInt(5),
        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        Optional.ofNullable(row.getObject(7, LocalDateTime.class))
            .map(at -> at.toInstant(ZoneOffset.UTC)),
        Optional.ofNullable(row.getString(8)));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
