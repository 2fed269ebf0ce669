package io.suanpan.ingestion.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.MeterRow;
import io.suanpan.metering.MeterRows;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Variant;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads events from the latest arrival back, until none that is older can be meant. */
@ApplicationScoped
public class JdbcMeterRows implements MeterRows {
  private static final int WINDOW = 10_000;

  /** Events count at most a day after they arrived; numbers follow arrival but for some minutes. */
  private static final Duration AHEAD = Duration.ofHours(25);

  private static final String SELECT =
      "SELECT e.seq, e.project, a.vendor, a.name, m.model, v.variant, e.time_given, e.received_at,"
          + " e.quantities, x.identity IS NOT NULL, e.project_id, p.name FROM usage_event e"
          + " JOIN vendor_account a ON a.tenant_id = e.tenant_id AND a.account_id = e.account_id"
          + " JOIN model_number m ON m.model_id = e.model_id"
          + " JOIN variant_number v ON v.variant_id = e.variant_id"
          + " LEFT JOIN event_void x ON x.tenant_id = e.tenant_id AND x.identity = e.identity"
          + ArchivedProject.JOIN
          + " WHERE e.tenant_id = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT "
          + WINDOW;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public void each(TenantId tenant, Meter meter, Optional<Instant> from, Consumer<MeterRow> rows) {
    Instant until = from.map(first -> first.minus(AHEAD)).orElse(Instant.MIN);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      long before = Long.MAX_VALUE;
      boolean more = true;
      while (more) {
        statement.setInt(1, tenant.number());
        statement.setLong(2, before);
        int seen = 0;
        Instant receivedAt = Instant.MAX;
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            seen++;
            before = row.getLong(1);
            receivedAt = Times.read(row, 8).orElseThrow();
            tell(row, meter, receivedAt, rows);
          }
        }
        more = seen == WINDOW && !receivedAt.isBefore(until);
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static void tell(ResultSet row, Meter meter, Instant receivedAt, Consumer<MeterRow> rows)
      throws SQLException {
    long quantity = Quantities.parse(row.getString(9)).of(meter);
    if (quantity == 0 || row.getBoolean(10)) {
      return;
    }
    Map<String, String> keys = new HashMap<>(Variant.parse(row.getString(6)).facts());
    keys.put("vendor", row.getString(3));
    keys.put("vendorAccount", row.getString(4));
    keys.put("model", row.getString(5));
    Optional.ofNullable(row.getString(2))
        .or(ArchivedProject.read(row, 11)::name)
        .ifPresent(who -> keys.put(MeterQuery.SUBJECT, who));
    rows.accept(new MeterRow(Times.read(row, 7).orElse(receivedAt), keys, quantity));
  }
}
