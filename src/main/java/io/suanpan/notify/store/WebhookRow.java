package io.suanpan.notify.store;

import io.suanpan.notify.SigningSecrets;
import io.suanpan.notify.SigningSecrets.Replaced;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookSecret;
import io.suanpan.notify.WebhookUrl;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TypePattern;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of {@code webhook}. */
final class WebhookRow {
  static final String COLUMNS =
      "w.tenant_id, w.webhook_id, w.url, w.types, w.description, w.secret, w.old_secret,"
          + " w.old_until, w.state, w.created_at";

  private WebhookRow() {}

  static List<Object> values(Webhook webhook) {
    return Arrays.asList(
        Owners.number(webhook.owner()),
        webhook.id(),
        webhook.url().uri().toString(),
        webhook.types().stream().map(TypePattern::text).collect(Collectors.joining(" ")),
        webhook.description().orElse(null),
        webhook.secrets().current().text(),
        webhook.secrets().before().map(old -> old.secret().text()).orElse(null),
        webhook.secrets().before().map(old -> Times.utc(old.until())).orElse(null),
        webhook.state().name(),
        Times.utc(webhook.createdAt()));
  }

  static Webhook read(ResultSet row) throws SQLException {
    return new Webhook(
        row.getString(2),
        Owners.tenant(row.getInt(1)),
        new WebhookUrl(URI.create(row.getString(3))),
        types(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        secrets(row),
        Webhook.State.valueOf(row.getString(9)),
        Times.read(row, 10).orElseThrow());
  }

  private static List<TypePattern> types(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(TypePattern::new).toList();
  }

  private static SigningSecrets secrets(ResultSet row) throws SQLException {
    Optional<Instant> until = Times.read(row, 8);
    String old = row.getString(7);
    return new SigningSecrets(
        new WebhookSecret(row.getString(6)),
        until.map(instant -> new Replaced(new WebhookSecret(old), instant)));
  }
}
