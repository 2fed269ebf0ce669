package io.suanpan.notify.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.DeliveryStore.Claim;
import io.suanpan.notify.DeliveryStore.Wanted;
import io.suanpan.notify.Message;
import io.suanpan.notify.WatchTurn;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookStore;
import io.suanpan.notify.WebhookUrl;
import io.suanpan.storage.Statements;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: many threads raise the same, and many nodes want to send the same. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {
  private static final int THREADS = 32;

  @Inject Notifications notifications;
  @Inject ReadNotifications read;
  @Inject ManageWebhooks webhooks;
  @Inject WebhookStore webhookStore;
  @Inject DeliveryStore deliveries;
  @Inject ManageTenants tenants;
  @Inject KeepNotifications keep;
  @Inject WatchTurn turn;
  @Inject Statements statements;
  @Inject UserTransaction transaction;
  @Resource ManagedThreadFactory threads;

  private Tenant tenant;
  private Webhook webhook;

  @BeforeEach
  void create() {
    tenant =
        tenants.create(
            new Tenant(
                new TenantId(1),
                "outbox-" + System.nanoTime(),
                "Outbox",
                "DE",
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                "en",
                TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
                null,
                null,
                OptionalInt.empty(),
                TenantState.ACTIVE,
                InvoiceTerms.USUAL,
                AlertTerms.NONE),
            "test");
    webhook =
        webhooks.create(
            Optional.of(tenant),
            new ManageWebhooks.Wanted(
                WebhookUrl.of("http://127.0.0.1:1/"), List.of(), Optional.empty()),
            "test");
  }

  private Notification notification() {
    return new Notification(
        tenant.id(), "quota.threshold", "tokens 80 %", Instant.EPOCH, Map.of("used", 80));
  }

  private List<Delivery> sent() {
    return deliveries.list(
        new Wanted(
            Optional.of(tenant.id()), Optional.empty(), Optional.empty(), Long.MAX_VALUE, 100));
  }

  /** Half of them roll back, as a transaction does that fails after it has raised something. */
  @Test
  void what_many_raise_at_once_is_told_once() throws Exception {
    List<Boolean> kept = together(number -> raise(number % 2 == 0));
    assertEquals(THREADS, kept.size());
    assertEquals(1, read.list(Optional.of(tenant), Long.MAX_VALUE, 100).size());
    assertEquals(1, sent().size());
  }

  @Test
  void what_is_rolled_back_is_not_told() throws Exception {
    raise(false);
    assertEquals(0, read.list(Optional.of(tenant), Long.MAX_VALUE, 100).size());
    assertEquals(0, sent().size());
    Assertions.assertThrows(
        TransactionalException.class, () -> notifications.raise(notification()));
  }

  /** Whether it committed: the database may break a deadlock of those that roll back. */
  private boolean raise(boolean keep) throws Exception {
    transaction.begin();
    try {
      notifications.raise(notification());
    } catch (RuntimeException e) {
      transaction.rollback();
      return keep && raise(true);
    }
    if (keep) {
      transaction.commit();
    } else {
      transaction.rollback();
    }
    return keep;
  }

  @Test
  void one_node_claims_what_many_want_to_send() throws Exception {
    // The server's own sender leaves a disabled one alone.
    webhookStore.change(webhook, Webhook.State.DISABLED);
    transaction.begin();
    webhookStore.change(webhook, Webhook.State.ACTIVE);
    notifications.raise(notification());
    webhookStore.change(webhook, Webhook.State.DISABLED);
    transaction.commit();
    List<Claim> claims = claims(Duration.ofMinutes(5));
    assertEquals(1, claims.size());
    assertEquals(0, claims(Duration.ofMinutes(5)).size());
    // A node that dies says nothing: the lease runs out.
    deliveries.failed(claims.get(0), Attempt.failed("test"), Optional.of(Duration.ZERO));
    Claim lost = claims(Duration.ZERO).get(0);
    Claim again = deliveries.claim(webhook, "other", Duration.ofMinutes(5)).orElseThrow();
    assertTrue(again.attempt() > lost.attempt());
    deliveries.delivered(lost, Attempt.answered(200, ""));
    assertEquals(Delivery.State.PENDING, sent().get(0).state());
    deliveries.replay(sent().get(0));
    assertEquals(0, claims(Duration.ofMinutes(5)).size(), "it is being sent");
    deliveries.delivered(again, Attempt.answered(200, ""));
    assertEquals(Delivery.State.DELIVERED, sent().get(0).state());
  }

  @Test
  void what_is_old_is_deleted_unless_it_could_be_told_again_or_waits() throws Exception {
    Instant old = Instant.now().minus(Duration.ofDays(91));
    raise(old("over", old, old));
    raise(old("again", old, Notification.FOREVER));
    raise(old("recent", old.plus(Duration.ofDays(2)), old));
    keep.forget();
    assertEquals(List.of("again", "over", "recent"), keys(), "their deliveries wait");
    statements.change("UPDATE notification_delivery SET state = 'DEAD' WHERE tenant_id = ?", own());
    keep.forget();
    assertEquals(3, sent().size(), "their deliveries are recent");
    statements.change(
        "UPDATE notification_delivery SET created_at = created_at - INTERVAL 91 DAY"
            + " WHERE tenant_id = ?",
        own());
    keep.forget();
    assertEquals(List.of("again", "recent"), keys());
    assertEquals(0, sent().size());
    raise(old("again", Instant.now(), Notification.FOREVER));
    assertEquals(List.of("again", "recent"), keys());
    assertEquals(0, sent().size());
  }

  private List<Integer> own() {
    return List.of(tenant.id().number());
  }

  private Notification old(String key, Instant at, Instant until) {
    return new Notification(tenant.id(), "vendor.leaving", key, at, until, Map.of());
  }

  private void raise(Notification notification) throws Exception {
    transaction.begin();
    notifications.raise(notification);
    transaction.commit();
  }

  private List<String> keys() {
    return read.list(Optional.of(tenant), Long.MAX_VALUE, 100).stream()
        .map(Message::key)
        .sorted()
        .toList();
  }

  @Test
  void of_many_nodes_one_looks_and_no_other_until_it_is_due_again() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    Duration hour = Duration.ofHours(1);
    assertEquals(
        1,
        together(number -> turn.take(hour, looks::incrementAndGet)).stream()
            .filter(taken -> taken)
            .count());
    assertEquals(
        List.of(false),
        together(n -> turn.take(hour, looks::incrementAndGet)).stream().distinct().toList());
    assertEquals(1, looks.get());
    statements.change("UPDATE alert_watch SET next_at = next_at - INTERVAL 1 HOUR", List.of());
    assertTrue(turn.take(hour, looks::incrementAndGet));
  }

  private List<Claim> claims(Duration lease) throws Exception {
    return together(number -> deliveries.claim(webhook, "node-" + number, lease)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private interface Work<T> {
    T of(int number) throws Exception;
  }

  /** On threads of the server, which know its transactions. */
  private <T> List<T> together(Work<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService executor = Executors.newFixedThreadPool(THREADS, threads);
    List<Callable<T>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      all.add(
          () -> {
            start.await();
            return work.of(number);
          });
    }
    List<T> got = new ArrayList<>();
    try {
      for (Future<T> one : executor.invokeAll(all)) {
        got.add(one.get());
      }
    } finally {
      executor.shutdown();
    }
    return got;
  }
}
