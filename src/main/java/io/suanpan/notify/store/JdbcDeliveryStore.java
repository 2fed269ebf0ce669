package io.suanpan.notify.store;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.Message;
import io.suanpan.notify.Webhook;
import io.suanpan.storage.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of {@code webhook_delivery}. */
@ApplicationScoped
public class JdbcDeliveryStore implements DeliveryStore {
  private static final String NOW = "UTC_TIMESTAMP(6)";
  private static final String DUE = "d.state = 'PENDING' AND d.next_at <= " + NOW;
  private static final String FROM =
      " FROM webhook_delivery d JOIN notification n"
          + " ON n.tenant_id = d.tenant_id AND n.notification_id = d.notification_id";

  /** Whoever claims a row next counts attempts up: then this one has no say any more. */
  private static final String OF_CLAIM =
      " WHERE tenant_id = ? AND delivery_id = ? AND attempts = ? AND state = 'PENDING'";

  @Inject Statements statements;

  @Override
  public long add(Message message, Webhook webhook) {
    return statements
        .insert(
            "INSERT INTO webhook_delivery (tenant_id, notification_id, webhook_owner, webhook_id,"
                + (" state, created_at, next_at) VALUES (?, ?, ?, ?, 'PENDING', " + NOW + ", ")
                + (NOW + ")"),
            List.of(
                Owners.number(message.tenant()),
                message.number(),
                Owners.number(webhook.owner()),
                webhook.id()))
        .orElseThrow();
  }

  @Override
  public List<Webhook> due(int limit) {
    String longestDue =
        "SELECT d.webhook_owner, d.webhook_id, MIN(d.next_at) AS since FROM webhook_delivery d"
            + (" WHERE " + DUE + " GROUP BY d.webhook_owner, d.webhook_id");
    return statements.read(
        "SELECT "
            + WebhookRow.COLUMNS
            + (" FROM (" + longestDue + ") due JOIN webhook w")
            + " ON w.tenant_id = due.webhook_owner AND w.webhook_id = due.webhook_id"
            + " WHERE w.state = 'ACTIVE' ORDER BY due.since LIMIT ?",
        List.of(limit),
        WebhookRow::read);
  }

  @Override
  public Optional<Claim> claim(Webhook webhook, String node, Duration lease) {
    Optional<Claim> longest =
        statements
            .read(
                "SELECT d.delivery_id, d.attempts + 1, d.attempts + 1 - d.attempts_before, "
                    + (MessageRow.COLUMNS + FROM)
                    + (" WHERE d.webhook_id = ? AND " + DUE)
                    + " ORDER BY d.next_at LIMIT 1",
                List.of(webhook.id()),
                row ->
                    new Claim(
                        row.getLong(1), row.getInt(2), row.getInt(3), MessageRow.read(row, 4)))
            .stream()
            .findFirst();
    return longest.filter(
        claim ->
            statements.change(
                    "UPDATE webhook_delivery d SET attempts = attempts + 1, leased_by = ?,"
                        + (" next_at = " + NOW + " + INTERVAL ? SECOND WHERE tenant_id = ?")
                        + (" AND delivery_id = ? AND attempts = ? AND " + DUE),
                    List.of(
                        node,
                        lease.toSeconds(),
                        Owners.number(claim.message().tenant()),
                        claim.id(),
                        claim.attempt() - 1))
                == 1);
  }

  @Override
  public void delivered(Claim claim, Attempt attempt) {
    ended(claim, attempt, "state = 'DELIVERED', next_at = " + NOW, List.of());
  }

  @Override
  public void failed(Claim claim, Attempt attempt, Optional<Duration> again) {
    if (again.isEmpty()) {
      ended(claim, attempt, "state = 'DEAD', next_at = " + NOW, List.of());
    } else {
      long micros = again.get().toNanos() / 1_000;
      ended(claim, attempt, "next_at = " + NOW + " + INTERVAL ? MICROSECOND", List.of(micros));
    }
  }

  private void ended(Claim claim, Attempt attempt, String change, List<Object> changed) {
    List<Object> values = new ArrayList<>(changed);
    values.addAll(
        Arrays.asList(
            attempt.status().orElse(null),
            attempt.error().orElse(null),
            Owners.number(claim.message().tenant()),
            claim.id(),
            claim.attempt()));
    statements.change(
        "UPDATE webhook_delivery SET leased_by = NULL, "
            + change
            + (", last_at = " + NOW + ", last_status = ?, last_error = ?")
            + OF_CLAIM,
        values);
  }

  @Override
  public void remove(Webhook webhook) {
    statements.change("DELETE FROM webhook_delivery WHERE webhook_id = ?", List.of(webhook.id()));
  }

  @Override
  public List<Delivery> list(Wanted wanted) {
    List<Object> values = new ArrayList<>(List.of(wanted.before()));
    StringBuilder where = new StringBuilder("d.delivery_id < ?");
    wanted.about().ifPresent(tenant -> and(where, values, "d.tenant_id", tenant.number()));
    wanted.owner().ifPresent(tenant -> and(where, values, "d.webhook_owner", tenant.number()));
    wanted.state().ifPresent(state -> and(where, values, "d.state", state.name()));
    values.add(wanted.limit());
    return statements.read(
        DeliveryRow.SELECT + FROM + " WHERE " + where + " ORDER BY d.delivery_id DESC LIMIT ?",
        values,
        DeliveryRow::read);
  }

  private static void and(StringBuilder where, List<Object> values, String column, Object value) {
    where.append(" AND ").append(column).append(" = ?");
    values.add(value);
  }

  @Override
  public Optional<Delivery> find(long id) {
    return statements
        .read(
            DeliveryRow.SELECT + FROM + " WHERE d.delivery_id = ?", List.of(id), DeliveryRow::read)
        .stream()
        .findFirst();
  }

  @Override
  public void replay(Delivery delivery) {
    statements.change(
        "UPDATE webhook_delivery SET state = 'PENDING', attempts_before = attempts,"
            + (" leased_by = NULL, next_at = " + NOW)
            + " WHERE tenant_id = ? AND delivery_id = ?"
            + (" AND (state <> 'PENDING' OR leased_by IS NULL OR next_at <= " + NOW + ")"),
        List.of(Owners.number(delivery.message().tenant()), delivery.id()));
  }
}
