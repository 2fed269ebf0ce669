package io.suanpan.export.app;

import io.suanpan.invoicing.Delivery;
import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.mail.app.MailServer;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends the documents of tenants that want them by e-mail, some seconds after their issue. What the
 * mail server does not take is tried again, and keeps nothing else waiting.
 */
@ApplicationScoped
public class DeliverInvoices {
  private static final Logger LOG = System.getLogger(DeliverInvoices.class.getName());
  private static final int SECONDS_BETWEEN_LOOKS = 2;
  private static final int BATCH = 20;
  private static final String ACTOR = "delivery";

  @Resource private ManagedScheduledExecutorService executor;
  @Inject MailServer mail;
  @Inject DeliveryStore deliveries;
  @Inject ManageTenants tenants;
  @Inject SendInvoice send;
  @Inject Clock clock;

  private ScheduledFuture<?> looks;

  /** Begins to look for documents; without a mail server they wait for a start that has one. */
  public void begin() {
    if (mail.isSetUp()) {
      looks =
          executor.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void end() {
    if (looks != null) {
      looks.cancel(false);
    }
  }

  private void look() {
    try {
      sendAll();
    } catch (RuntimeException e) {
      // Thrown on, it would end all further looks.
      LOG.log(Level.WARNING, "e-mails have to wait", e);
    }
  }

  /** Sends what is due, until nothing is. */
  void sendAll() {
    List<Delivery> due = deliveries.due(clock.instant(), BATCH);
    while (!due.isEmpty()) {
      due.forEach(this::attempt);
      due = deliveries.due(clock.instant(), BATCH);
    }
  }

  private void attempt(Delivery delivery) {
    Instant until = clock.instant().plus(delivery.patience());
    if (!deliveries.begin(delivery, until)) {
      return;
    }
    try {
      Tenant tenant = tenants.find(delivery.tenant()).orElseThrow();
      send.send(tenant, delivery.number(), ACTOR);
    } catch (Refusal refusal) {
      failed(delivery, refusal.code() + ": " + refusal.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "e-mail of " + delivery.number(), e);
      failed(delivery, "internal error, see the log");
    }
  }

  private void failed(Delivery delivery, String error) {
    deliveries.failed(delivery, error);
    if (delivery.afterFailure() == Delivery.State.FAILED) {
      LOG.log(Level.ERROR, "given up: e-mail of " + delivery.number() + ", " + error);
    }
  }
}
