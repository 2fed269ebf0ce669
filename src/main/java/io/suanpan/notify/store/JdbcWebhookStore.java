package io.suanpan.notify.store;

import io.suanpan.notify.SigningSecrets;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookStore;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of {@code webhook}. */
@ApplicationScoped
public class JdbcWebhookStore implements WebhookStore {
  private static final String SELECT = "SELECT " + WebhookRow.COLUMNS + " FROM webhook w";
  private static final String IN_ORDER = " ORDER BY w.created_at, w.webhook_id";

  @Inject Statements statements;

  @Override
  public void add(Webhook webhook) {
    statements.change(
        "INSERT INTO webhook (tenant_id, webhook_id, url, types, description, secret, old_secret,"
            + " old_until, state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        WebhookRow.values(webhook));
  }

  @Override
  public List<Webhook> of(TenantId tenant) {
    return statements.read(
        SELECT + " WHERE w.tenant_id IN (0, ?)", List.of(tenant.number()), WebhookRow::read);
  }

  @Override
  public List<Webhook> list(Optional<TenantId> owner) {
    return owner.isPresent()
        ? statements.read(
            SELECT + " WHERE w.tenant_id = ?" + IN_ORDER,
            List.of(Owners.number(owner)),
            WebhookRow::read)
        : statements.read(SELECT + IN_ORDER, List.of(), WebhookRow::read);
  }

  @Override
  public Optional<Webhook> find(Optional<TenantId> owner, String id) {
    List<Object> values = new ArrayList<>(List.of(id));
    owner.ifPresent(one -> values.add(one.number()));
    return statements
        .read(
            SELECT + " WHERE w.webhook_id = ?" + (owner.isPresent() ? " AND w.tenant_id = ?" : ""),
            values,
            WebhookRow::read)
        .stream()
        .findFirst();
  }

  @Override
  public void change(Webhook webhook, SigningSecrets secrets) {
    statements.change(
        "UPDATE webhook SET secret = ?, old_secret = ?, old_until = ?"
            + " WHERE tenant_id = ? AND webhook_id = ?",
        Arrays.asList(
            secrets.current().text(),
            secrets.before().map(old -> old.secret().text()).orElse(null),
            secrets.before().map(old -> Times.utc(old.until())).orElse(null),
            Owners.number(webhook.owner()),
            webhook.id()));
  }

  @Override
  public void change(Webhook webhook, Webhook.State state) {
    statements.change(
        "UPDATE webhook SET state = ? WHERE tenant_id = ? AND webhook_id = ?",
        List.of(state.name(), Owners.number(webhook.owner()), webhook.id()));
  }

  @Override
  public void remove(Webhook webhook) {
    statements.change(
        "DELETE FROM webhook WHERE tenant_id = ? AND webhook_id = ?",
        List.of(Owners.number(webhook.owner()), webhook.id()));
  }
}
