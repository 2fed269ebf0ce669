package io.suanpan.ingestion.store;

import io.suanpan.ingestion.NewEvent;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** An event as a row of {@code usage_event}. */
final class EventRow {
  static final String COLUMNS =
      "tenant_id, seq, identity, content_hash, source, event_id, type, project, account_id,"
          + " model_id, variant_id, time_given, received_at, quantities, data";
  static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  final NewEvent event;
  final Hash identity;
  final long contentHash;
  long seq;

  EventRow(NewEvent event) {
    this.event = event;
    this.identity = new Hash(event.event().identity().hash());
    this.contentHash = event.event().contentHash();
  }

  /** Whether an earlier event of the same identity says the same. */
  boolean repeats(long earlierHash, Optional<Instant> earlierTime) {
    Optional<Instant> time = event.event().time();
    return contentHash == earlierHash
        && (time.isEmpty() || earlierTime.isEmpty() || time.equals(earlierTime));
  }

  /** When the usage counts. */
  Instant occurredAt(Instant receivedAt) {
    return event.event().time().orElse(receivedAt);
  }

  int bind(PreparedStatement statement, int from, TenantId tenant, Instant receivedAt)
      throws SQLException {
    UsageEvent usageEvent = event.event();
    Optional<UsageKey> key = event.key();
    int i = from;
    statement.setInt(i++, tenant.number());
    statement.setLong(i++, seq);
    statement.setBytes(i++, identity.bytes());
    statement.setLong(i++, contentHash);
    statement.setBytes(i++, usageEvent.identity().source().getBytes(StandardCharsets.UTF_8));
    statement.setBytes(i++, usageEvent.identity().id().getBytes(StandardCharsets.UTF_8));
    statement.setString(i++, usageEvent.type());
    statement.setString(i++, usageEvent.project().orElse(null));
    number(statement, i++, key.map(UsageKey::account));
    number(statement, i++, key.map(UsageKey::model));
    number(statement, i++, key.map(UsageKey::variant));
    statement.setObject(i++, usageEvent.time().map(EventRow::utc).orElse(null));
    statement.setObject(i++, utc(receivedAt));
    statement.setString(
        i++, usageEvent.usage().map(Usage::quantities).map(Quantities::toString).orElse(""));
    statement.setString(i++, usageEvent.data().orElse(null));
    return i;
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static void number(PreparedStatement statement, int i, Optional<Integer> number)
      throws SQLException {
    if (number.isPresent()) {
      statement.setInt(i, number.get());
    } else {
      statement.setNull(i, Types.INTEGER);
    }
  }
}
