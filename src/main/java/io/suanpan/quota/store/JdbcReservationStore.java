package io.suanpan.quota.store;

import io.suanpan.metering.Quantities;
import io.suanpan.metering.VendorId;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.Reservation;
import io.suanpan.quota.Reservation.State;
import io.suanpan.quota.ReservationStore;
import io.suanpan.quota.UseKind;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reservations and what they hold by JDBC, a group of them in a statement. */
@ApplicationScoped
public class JdbcReservationStore implements ReservationStore {
  private static final String COLUMNS =
      "tenant_id, reservation_id, vendor, model, project, api_key, quantities, created_at,"
          + " expires_at";
  private static final String SELECT =
      "SELECT "
          + COLUMNS
          + ", CASE WHEN state = 'OPEN' AND expires_at <= UTC_TIMESTAMP(6) THEN 'EXPIRED'"
          + " ELSE state END, late AND state = 'SETTLED' FROM reservation WHERE ";
  private static final String OF_KEYS = "(tenant_id, reservation_id) IN ";

  @Inject Statements statements;

  @Override
  public Instant now() {
    return statements
        .read("SELECT UTC_TIMESTAMP(6)", List.of(), row -> Times.read(row, 1).orElseThrow())
        .get(0);
  }

  @Override
  public void add(List<Granted> granted) {
    if (granted.isEmpty()) {
      return;
    }
    List<Object> reservations = new ArrayList<>();
    List<Object> holds = new ArrayList<>();
    for (Granted one : granted) {
      reservations.addAll(values(one));
      for (Map.Entry<CounterKey, BigDecimal> hold : one.holds().entrySet()) {
        holds.add(one.key().tenant().number());
        holds.add(one.key().id());
        holds.add(hold.getKey().quota());
        holds.add(Times.utc(hold.getKey().start()));
        holds.add(hold.getValue());
        holds.add(Times.utc(one.reservation().expiresAt()));
      }
    }
    insert(
        "reservation (" + COLUMNS + ", state)",
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')",
        reservations,
        granted.size());
    insert(
        "reservation_hold (tenant_id, reservation_id, quota_id, window_start, amount, expires_at)",
        "(?, ?, ?, ?, ?, ?)",
        holds,
        holds.size() / 6);
  }

  private static List<Object> values(Granted granted) {
    Reservation reservation = granted.reservation();
    UseKind kind = reservation.kind();
    return Arrays.asList(
        granted.key().tenant().number(),
        granted.key().id(),
        kind.vendor().name(),
        kind.model(),
        kind.project().orElse(null),
        kind.key().orElse(null),
        reservation.quantities().toString(),
        Times.utc(reservation.createdAt()),
        Times.utc(reservation.expiresAt()));
  }

  private void insert(String into, String row, List<Object> values, int rows) {
    if (rows > 0) {
      statements.change(
          "INSERT INTO " + into + " VALUES " + row + (", " + row).repeat(rows - 1), values);
    }
  }

  @Override
  public Map<Key, Reservation> find(Collection<Key> keys) {
    Map<Key, Reservation> found = new HashMap<>();
    if (!keys.isEmpty()) {
      statements.read(
          SELECT + OF_KEYS + places(keys),
          values(keys),
          row -> found.put(key(row), reservation(row)));
    }
    return found;
  }

  @Override
  public List<Reservation> open(TenantId tenant, int limit) {
    List<Reservation> open = new ArrayList<>();
    statements.read(
        SELECT
            + "tenant_id = ? AND state = 'OPEN' AND expires_at > UTC_TIMESTAMP(6)"
            + " ORDER BY expires_at DESC LIMIT ?",
        List.of(tenant.number(), limit),
        row -> open.add(reservation(row)));
    return open;
  }

  @Override
  public List<Reservation> holding(CounterKey counter) {
    List<Reservation> holding = new ArrayList<>();
    statements.read(
        SELECT
            + OF_KEYS
            + "(SELECT tenant_id, reservation_id FROM reservation_hold WHERE tenant_id = ?"
            + " AND quota_id = ? AND window_start = ? AND expires_at > UTC_TIMESTAMP(6))",
        List.of(counter.tenant().number(), counter.quota(), Times.utc(counter.start())),
        row -> holding.add(reservation(row)));
    return holding;
  }

  @Override
  public Collection<CounterKey> counters(Collection<Key> keys) {
    TreeSet<CounterKey> counters = new TreeSet<>();
    if (!keys.isEmpty()) {
      statements.read(
          "SELECT "
              + CounterColumns.NAMES
              + " FROM reservation_hold WHERE "
              + OF_KEYS
              + places(keys),
          values(keys),
          row -> counters.add(CounterColumns.key(row)));
    }
    return counters;
  }

  @Override
  public SortedMap<CounterKey, BigDecimal> end(Collection<Key> keys, Ending ending) {
    SortedMap<CounterKey, BigDecimal> held = new TreeMap<>();
    if (keys.isEmpty()) {
      return held;
    }
    List<Object> values = new ArrayList<>(List.of(ending.state().name()));
    values.add(ending.event().orElse(null));
    values.addAll(values(keys));
    statements.change(
        "UPDATE reservation SET late = state <> 'OPEN' OR expires_at <= UTC_TIMESTAMP(6),"
            + " state = ?, settled_by = ?, ended_at = UTC_TIMESTAMP(6) WHERE "
            + OF_KEYS
            + places(keys)
            + (ending.state() == State.SETTLED ? " AND state <> 'SETTLED'" : " AND state = 'OPEN'"),
        values);
    statements.read(
        "SELECT "
            + CounterColumns.NAMES
            + ", amount FROM reservation_hold WHERE "
            + OF_KEYS
            + places(keys)
            + " FOR UPDATE",
        values(keys),
        row -> held.merge(CounterColumns.key(row), row.getBigDecimal(4), BigDecimal::add));
    statements.change("DELETE FROM reservation_hold WHERE " + OF_KEYS + places(keys), values(keys));
    return held;
  }

  @Override
  public Optional<String> settledBy(Key key) {
    List<Optional<String>> found = new ArrayList<>();
    statements.read(
        "SELECT settled_by FROM reservation WHERE "
            + OF_KEYS
            + places(List.of(key))
            + " FOR UPDATE",
        values(List.of(key)),
        row -> found.add(Optional.ofNullable(row.getString(1))));
    return found.stream().findFirst().flatMap(by -> by);
  }

  private static String places(Collection<Key> keys) {
    return "((?, ?)" + ", (?, ?)".repeat(keys.size() - 1) + ")";
  }

  private static List<Object> values(Collection<Key> keys) {
    List<Object> values = new ArrayList<>();
    for (Key key : keys) {
      values.add(key.tenant().number());
      values.add(key.id());
    }
    return values;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(new TenantId(row.getInt(1)), row.getString(2));
  }

  private static Reservation reservation(ResultSet row) throws SQLException {
    String model = row.getString(4);
    return new Reservation(
        row.getString(2),
        new UseKind(
            new VendorId(row.getString(3)),
            model,
            model,
            Optional.ofNullable(row.getString(5)),
            Optional.ofNullable(row.getString(6))),
        Quantities.parse(row.getString(7)),
        Times.read(row, 8).orElseThrow(),
        Times.read(row, 9).orElseThrow(),
        State.valueOf(row.getString(10)),
        row.getBoolean(11));
  }
}
