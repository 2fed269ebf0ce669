package io.suanpan.notify.app;

import io.suanpan.notify.Delivery;
import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.DeliveryStore.Dead;
import io.suanpan.notify.DeliveryStore.Wanted;
import io.suanpan.notify.Target;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What has been sent, and what has not; and sending it again. */
@ApplicationScoped
public class ReviewDeliveries {
  @Inject DeliveryStore deliveries;
  @Inject ManageWebhooks webhooks;
  @Inject AuditLog audit;

  /** Newest first. */
  @Transactional
  public List<Delivery> list(Wanted wanted) {
    return deliveries.list(wanted);
  }

  /** How many have failed for the last time, by tenant, the most first. */
  @Transactional
  public List<Dead> dead() {
    return deliveries.dead();
  }

  /**
   * Sends it at once, and again as often as a new one, with the same id of the message. What is
   * being sent at the moment is left alone.
   *
   * @param tenant whom it must concern; empty for anybody
   * @throws Refusal when there is none, or its webhook is disabled
   */
  @Transactional
  public Delivery replay(Optional<Tenant> tenant, long id, String actor) {
    Delivery delivery = get(id);
    if (tenant.isPresent() && !tenant.map(Tenant::id).equals(delivery.message().tenant())) {
      throw notFound(id);
    }
    Target target = delivery.target();
    if (target instanceof Target.ToWebhook) {
      ManageWebhooks.refuseDisabled(webhooks.get(Optional.empty(), target.name()));
    }
    deliveries.replay(delivery);
    audit.write(target.owner(), actor, "replay-delivery", id + " to " + target.name());
    return get(id);
  }

  private Delivery get(long id) {
    return deliveries.find(id).orElseThrow(() -> notFound(id));
  }

  private static Refusal notFound(long id) {
    return Refusal.notFound("delivery " + id);
  }
}
