package io.suanpan.notify.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.Message;
import io.suanpan.notify.NotificationStore;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookStore;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is raised, and a delivery for each webhook that listens to it. */
@ApplicationScoped
public class RaiseNotification implements Notifications {
  /** The type of tests; no feature raises it. */
  static final String TEST = "webhook.test";

  @Inject NotificationStore notifications;
  @Inject WebhookStore webhooks;
  @Inject DeliveryStore deliveries;
  @Inject Directory directory;
  @Inject ObjectMapper json;

  @Override
  @Transactional(TxType.MANDATORY)
  public void raise(Notification raised) {
    TenantId tenant = raised.tenant();
    Optional<Message> message =
        keep(Optional.of(tenant), raised.type(), raised.key(), raised.at(), raised.data());
    message.ifPresent(
        kept ->
            webhooks.of(tenant).stream()
                .filter(webhook -> webhook.listensTo(raised.type()))
                .forEach(webhook -> deliveries.add(kept, webhook)));
  }

  /** A message to that webhook alone; answers the id of its delivery. */
  @Transactional(TxType.MANDATORY)
  public long test(Webhook webhook, Instant at) {
    Message message =
        keep(
                webhook.owner(),
                TEST,
                UUID.randomUUID().toString(),
                at,
                Map.of("webhook", webhook.id()))
            .orElseThrow();
    return deliveries.add(message, webhook);
  }

  private Optional<Message> keep(
      Optional<TenantId> tenant, String type, String key, Instant at, Map<String, Object> data) {
    Map<String, Object> told = new LinkedHashMap<>();
    tenant.flatMap(directory::tenant).map(Tenant::code).ifPresent(id -> told.put("tenant", id));
    told.putAll(data);
    String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
    Instant instant = at.truncatedTo(ChronoUnit.MICROS);
    Message message = new Message(0, id, tenant, type, key, instant, text(told));
    return notifications.add(message).map(message::numbered);
  }

  private String text(Map<String, Object> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
