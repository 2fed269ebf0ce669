package io.suanpan.notify.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.Message;
import io.suanpan.notify.NotificationStore;
import io.suanpan.notify.Target;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookStore;
import io.suanpan.tenancy.AlertTerms;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is raised, and a delivery for each webhook and address that listens to it. */
@ApplicationScoped
public class RaiseNotification implements Notifications {
  /** The type of tests; no feature raises it. */
  static final String TEST = "webhook.test";

  @Inject NotificationStore notifications;
  @Inject WebhookStore webhooks;
  @Inject DeliveryStore deliveries;
  @Inject Directory directory;
  @Inject EmailMessage email;
  @Inject AlertSettings settings;
  @Inject ObjectMapper json;

  @Override
  @Transactional(TxType.MANDATORY)
  public void raise(Notification raised) {
    Optional<TenantId> tenant = Optional.of(raised.tenant());
    Instant until = KeepNotifications.keptUntil(raised.at(), raised.until());
    Message message = message(tenant, raised.type(), raised.key(), raised.at(), raised.data());
    notifications
        .add(message, until)
        .map(message::numbered)
        .ifPresent(kept -> targets(raised).forEach(target -> deliveries.add(kept, target)));
  }

  /** Without a mail server nobody is written to later on of what is old by then. */
  private List<Target> targets(Notification raised) {
    List<Target> targets = new ArrayList<>();
    webhooks.of(raised.tenant()).stream()
        .filter(webhook -> webhook.listensTo(raised.type()))
        .forEach(webhook -> targets.add(webhook.target()));
    if (email.isSetUp()) {
      Optional<TenantId> tenant = Optional.of(raised.tenant());
      tenant
          .flatMap(directory::tenant)
          .map(Tenant::alerts)
          .ifPresent(own -> targets.addAll(addresses(tenant, own, raised.type())));
      targets.addAll(addresses(Optional.empty(), settings.operator(), raised.type()));
    }
    return targets;
  }

  private static List<Target> addresses(Optional<TenantId> owner, AlertTerms alerts, String type) {
    return alerts.emailsFor(type).stream()
        .<Target>map(address -> new Target.ToAddress(owner, address))
        .toList();
  }

  /** A message to that webhook alone; answers the id of its delivery. */
  @Transactional(TxType.MANDATORY)
  public long test(Webhook webhook, Instant at) {
    Map<String, Object> data = Map.of("webhook", webhook.id());
    Message message = message(webhook.owner(), TEST, UUID.randomUUID().toString(), at, data);
    long number = notifications.add(message, KeepNotifications.keptUntil(at, at)).orElseThrow();
    return deliveries.add(message.numbered(number), webhook.target());
  }

  private Message message(
      Optional<TenantId> tenant, String type, String key, Instant at, Map<String, Object> data) {
    Map<String, Object> told = new LinkedHashMap<>();
    tenant.flatMap(directory::tenant).map(Tenant::code).ifPresent(id -> told.put("tenant", id));
    told.putAll(data);
    String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
    Instant instant = at.truncatedTo(ChronoUnit.MICROS);
    return new Message(0, id, tenant, type, key, instant, text(told));
  }

  private String text(Map<String, Object> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
