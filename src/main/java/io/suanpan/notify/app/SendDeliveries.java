package io.suanpan.notify.app;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Delivery.State;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.DeliveryStore.Claim;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookStore;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due, on every node: each looks every second and claims what it sends, so that no
 * other one sends it meanwhile. Of one webhook a node sends one message after the other; so a
 * receiver that hangs keeps one thread, and the others wait for no one but it.
 */
@ApplicationScoped
public class SendDeliveries {
  /** Webhooks that a node sends to at the same time. */
  static final int MOST_AT_ONCE = 16;

  private static final Logger LOG = System.getLogger(SendDeliveries.class.getName());

  /** Twice the longest attempt: a claim must not run out while its message is being sent. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Beside those that send: one that looks, and one that ends what takes too long. */
  private static final int THREADS = MOST_AT_ONCE + 2;

  @Resource private ManagedThreadFactory threads;
  @Inject DeliveryStore deliveries;
  @Inject WebhookStore webhooks;
  @Inject PostMessage post;
  @Inject WebhookSettings settings;

  private final String node = UUID.randomUUID().toString();
  private final SecureRandom random = new SecureRandom();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService executor;
  private Future<?> looks;

  /** Begins to look, also for what a stop of this node or another one cut off. */
  public void begin() {
    settings.timeout();
    settings.backoff();
    executor = Executors.newScheduledThreadPool(THREADS, threads);
    looks = executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  /** What is being sent ends as if the node had died: it is sent again after its lease. */
  @PreDestroy
  void end() {
    if (executor != null) {
      looks.cancel(false);
      executor.shutdownNow();
    }
  }

  private void look() {
    try {
      for (Webhook webhook : deliveries.due(MOST_AT_ONCE)) {
        if (busy.size() < MOST_AT_ONCE && busy.add(webhook.id())) {
          executor.execute(() -> work(webhook));
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "webhooks have to wait", e);
    }
  }

  /** Until nothing is due, or the receiver does not answer: then others come first. */
  private void work(Webhook webhook) {
    try {
      boolean answers = true;
      while (answers) {
        Optional<Claim> claim = deliveries.claim(webhook, node, LEASE);
        answers = claim.isPresent() && send(webhook, claim.get());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, webhook.id() + " has to wait", e);
    } finally {
      busy.remove(webhook.id());
    }
  }

  private boolean send(Webhook webhook, Claim claim) {
    Attempt attempt = post.post(webhook, claim.message(), executor);
    if (attempt.succeeded()) {
      deliveries.delivered(claim, attempt);
      return true;
    }
    Optional<Duration> again =
        attempt.isGone() ? Optional.empty() : settings.backoff().after(claim.ofRound(), random);
    deliveries.failed(claim, attempt, again);
    if (again.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "delivery %d to %s is %s: %s"
              .formatted(claim.id(), webhook.id(), State.DEAD, attempt.error().orElse("")));
    }
    if (attempt.isGone()) {
      webhooks.change(webhook, Webhook.State.DISABLED);
      LOG.log(Level.WARNING, webhook.id() + " is disabled: its receiver is gone");
    }
    return false;
  }
}
