package io.suanpan.notify.app;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Attempt.Next;
import io.suanpan.notify.Delivery.State;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.DeliveryStore.Claim;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookStore;
import io.suanpan.notify.app.DeliveryMetrics.Outcome;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends what is due, on every node: each looks every second and claims what it sends, so that no
 * other one sends it meanwhile. To one webhook a node sends one message after the other, and so
 * e-mails: a receiver that hangs keeps one thread, and the others wait for no one but it.
 */
@ApplicationScoped
public class SendDeliveries {
  /** Webhooks that a node sends to at the same time. */
  static final int MOST_AT_ONCE = 16;

  private static final Logger LOG = System.getLogger(SendDeliveries.class.getName());

  /** Twice the longest attempt: a claim must not run out while its message is being sent. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Beside those that post: one for e-mails, one that looks, and one that ends what takes long. */
  private static final int THREADS = MOST_AT_ONCE + 3;

  /** The lane of e-mails; no webhook is called so. */
  private static final String EMAILS = "e-mails";

  private static final Duration COUNTED_EVERY = Duration.ofSeconds(10);

  @Resource private ManagedThreadFactory threads;
  @Inject DeliveryStore deliveries;
  @Inject WebhookStore webhooks;
  @Inject PostMessage post;
  @Inject EmailMessage email;
  @Inject WebhookSettings settings;
  @Inject DeliveryMetrics metrics;

  private final String node = UUID.randomUUID().toString();
  private final SecureRandom random = new SecureRandom();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService executor;
  private Future<?> looks;
  private Future<?> counts;

  /** What is sent one after the other. */
  private record Lane(String name, Supplier<Optional<Claim>> next, Function<Claim, Attempt> send) {}

  /** Begins to look, also for what a stop of this node or another one cut off. */
  public void begin() {
    settings.timeout();
    settings.backoff();
    executor = Executors.newScheduledThreadPool(THREADS, threads);
    looks = executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    counts =
        executor.scheduleWithFixedDelay(
            this::count, 0, COUNTED_EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** What is being sent ends as if the node had died: it is sent again after its lease. */
  @PreDestroy
  void end() {
    if (executor != null) {
      looks.cancel(false);
      counts.cancel(false);
      executor.shutdownNow();
    }
  }

  private void look() {
    try {
      if (email.isSetUp()) {
        begin(
            new Lane(
                EMAILS,
                () -> deliveries.claimEmail(node, LEASE),
                claim -> email.send(claim.message(), claim.target())));
      }
      for (Webhook webhook : deliveries.due(MOST_AT_ONCE)) {
        if (busy.size() < MOST_AT_ONCE) {
          begin(
              new Lane(
                  webhook.id(),
                  () -> deliveries.claim(webhook, node, LEASE),
                  claim -> post(webhook, claim)));
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "deliveries have to wait", e);
    }
  }

  private void begin(Lane lane) {
    if (busy.add(lane.name())) {
      executor.execute(() -> work(lane));
    }
  }

  /** Until nothing is due, or the receiver does not answer: then others come first. */
  private void work(Lane lane) {
    try {
      boolean answers = true;
      while (answers) {
        Optional<Claim> claim = lane.next().get();
        answers = claim.isPresent() && note(claim.get(), lane.send().apply(claim.get()));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, lane.name() + " have to wait", e);
    } finally {
      busy.remove(lane.name());
    }
  }

  private Attempt post(Webhook webhook, Claim claim) {
    Attempt attempt = post.post(webhook, claim.message(), executor);
    if (attempt.isGone()) {
      webhooks.change(webhook, Webhook.State.DISABLED);
      LOG.log(Level.WARNING, webhook.id() + " is disabled: its receiver is gone");
    }
    return attempt;
  }

  private boolean note(Claim claim, Attempt attempt) {
    if (attempt.succeeded()) {
      deliveries.delivered(claim, attempt);
      metrics.count(Outcome.DELIVERED);
      return true;
    }
    Optional<Duration> again =
        attempt.next() == Next.NOTHING
            ? Optional.empty()
            : settings.backoff().after(claim.ofRound(), random);
    deliveries.failed(claim, attempt, again);
    metrics.count(again.isEmpty() ? Outcome.DEAD : Outcome.FAILED);
    if (again.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "delivery %d to %s is %s: %s"
              .formatted(
                  claim.id(), claim.target().name(), State.DEAD, attempt.error().orElse("")));
    }
    return false;
  }

  private void count() {
    try {
      metrics.refresh();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "deliveries were not counted", e);
    }
  }
}
