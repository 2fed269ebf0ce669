package io.suanpan.notify.store;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.Message;
import io.suanpan.notify.Target;
import io.suanpan.notify.Webhook;
import io.suanpan.storage.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of {@code notification_delivery}. */
@ApplicationScoped
public class JdbcDeliveryStore implements DeliveryStore {
  private static final String NOW = "UTC_TIMESTAMP(6)";
  private static final String DUE = "d.state = 'PENDING' AND d.next_at <= " + NOW;
  private static final String FROM =
      " FROM notification_delivery d JOIN notification n"
          + " ON n.tenant_id = d.tenant_id AND n.notification_id = d.notification_id";

  /** Whoever claims a row next counts attempts up: then this one has no say any more. */
  private static final String OF_CLAIM =
      " WHERE tenant_id = ? AND delivery_id = ? AND attempts = ? AND state = 'PENDING'";

  @Inject Statements statements;

  @Override
  public long add(Message message, Target target) {
    return statements
        .insert(
            "INSERT INTO notification_delivery (tenant_id, notification_id, channel, target_owner,"
                + " target, state, created_at, next_at) VALUES (?, ?, ?, ?, ?, 'PENDING', "
                + (NOW + ", " + NOW + ")"),
            List.of(
                Owners.number(message.tenant()),
                message.number(),
                TargetRow.channel(target),
                Owners.number(target.owner()),
                target.name()))
        .orElseThrow();
  }

  @Override
  public List<Webhook> due(int limit) {
    String longestDue =
        "SELECT d.target_owner, d.target, MIN(d.next_at) AS since FROM notification_delivery d"
            + (" WHERE d.channel = '" + TargetRow.WEBHOOK + "' AND " + DUE)
            + " GROUP BY d.target_owner, d.target";
    return statements.read(
        "SELECT "
            + WebhookRow.COLUMNS
            + (" FROM (" + longestDue + ") due JOIN webhook w")
            + " ON w.tenant_id = due.target_owner AND w.webhook_id = due.target"
            + " WHERE w.state = 'ACTIVE' ORDER BY due.since LIMIT ?",
        List.of(limit),
        WebhookRow::read);
  }

  @Override
  public Optional<Claim> claim(Webhook webhook, String node, Duration lease) {
    return claim(
        "d.channel = '" + TargetRow.WEBHOOK + "' AND d.target = ?", webhook.id(), node, lease);
  }

  @Override
  public Optional<Claim> claimEmail(String node, Duration lease) {
    return claim("d.channel = ?", TargetRow.EMAIL, node, lease);
  }

  private Optional<Claim> claim(String which, String value, String node, Duration lease) {
    Optional<Claim> longest =
        statements
            .read(
                "SELECT d.delivery_id, d.attempts + 1, d.attempts + 1 - d.attempts_before, "
                    + (TargetRow.COLUMNS + ", " + MessageRow.COLUMNS + FROM)
                    + (" WHERE " + which + " AND " + DUE)
                    + " ORDER BY d.next_at LIMIT 1",
                List.of(value),
                row ->
                    new Claim(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        TargetRow.read(row, 4),
                        MessageRow.read(row, 7)))
            .stream()
            .findFirst();
    return longest.filter(
        claim ->
            statements.change(
                    "UPDATE notification_delivery d SET attempts = attempts + 1, leased_by = ?,"
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
        "UPDATE notification_delivery SET leased_by = NULL, "
            + change
            + (", last_at = " + NOW + ", last_status = ?, last_error = ?")
            + OF_CLAIM,
        values);
  }

  @Override
  public void remove(Webhook webhook) {
    statements.change(
        "DELETE FROM notification_delivery WHERE channel = ? AND target = ?",
        List.of(TargetRow.WEBHOOK, webhook.id()));
  }

  @Override
  public List<Delivery> list(Wanted wanted) {
    List<Object> values = new ArrayList<>(List.of(wanted.before()));
    StringBuilder where = new StringBuilder("d.delivery_id < ?");
    wanted.about().ifPresent(tenant -> and(where, values, "d.tenant_id", tenant.number()));
    wanted.owner().ifPresent(tenant -> and(where, values, "d.target_owner", tenant.number()));
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
  public List<Dead> dead() {
    return statements.read(
        "SELECT tenant_id, COUNT(*) AS deliveries FROM notification_delivery WHERE state = 'DEAD'"
            + " GROUP BY tenant_id ORDER BY deliveries DESC, tenant_id",
        List.of(),
        row -> new Dead(Owners.tenant(row.getInt(1)), row.getLong(2)));
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
        "UPDATE notification_delivery SET state = 'PENDING', attempts_before = attempts,"
            + (" leased_by = NULL, next_at = " + NOW)
            + " WHERE tenant_id = ? AND delivery_id = ?"
            + (" AND (state <> 'PENDING' OR leased_by IS NULL OR next_at <= " + NOW + ")"),
        List.of(Owners.number(delivery.message().tenant()), delivery.id()));
  }
}
