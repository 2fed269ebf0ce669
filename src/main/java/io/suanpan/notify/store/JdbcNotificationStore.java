package io.suanpan.notify.store;

import io.suanpan.notify.Message;
import io.suanpan.notify.NotificationStore;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of {@code notification}. */
@ApplicationScoped
public class JdbcNotificationStore implements NotificationStore {
  @Inject Statements statements;

  @Override
  public Optional<Long> add(Message message, Instant until) {
    OptionalLong number =
        statements.insert(
            "INSERT IGNORE INTO notification"
                + " (tenant_id, message_id, type, notification_key, happened_at, kept_until, data)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
            List.of(
                Owners.number(message.tenant()),
                message.id(),
                message.type(),
                message.key(),
                Times.utc(message.at()),
                Times.utc(until),
                message.data()));
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  @Override
  public List<Message> list(Optional<TenantId> tenant, long before, int limit) {
    List<Object> values = new ArrayList<>(List.of(before));
    tenant.ifPresent(one -> values.add(one.number()));
    values.add(limit);
    return statements.read(
        "SELECT "
            + MessageRow.COLUMNS
            + " FROM notification n WHERE n.notification_id < ?"
            + (tenant.isPresent() ? " AND n.tenant_id = ?" : "")
            + " ORDER BY n.notification_id DESC LIMIT ?",
        values,
        row -> MessageRow.read(row, 1));
  }
}
