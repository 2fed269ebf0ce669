package io.suanpan.notify.app;

import io.suanpan.notify.DeliveryStore;
import io.suanpan.notify.SigningSecrets;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.Webhook.State;
import io.suanpan.notify.WebhookSecret;
import io.suanpan.notify.WebhookStore;
import io.suanpan.notify.WebhookUrl;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TypePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Webhooks and their secrets. The tenant of each method is whose webhook it must be; empty for an
 * operator who names none.
 */
@ApplicationScoped
public class ManageWebhooks {
  private final SecureRandom random = new SecureRandom();
  @Inject WebhookStore webhooks;
  @Inject DeliveryStore deliveries;
  @Inject RaiseNotification notifications;
  @Inject GuardedLookup lookup;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * A webhook that somebody asks for.
   *
   * @param types none for all
   */
  public record Wanted(WebhookUrl url, List<TypePattern> types, Optional<String> description) {}

  /**
   * @param owner whose notifications it is sent; empty for those of all tenants
   * @throws Refusal when its host has no address that may be called; one that is not known may be
   *     later
   */
  @Transactional
  public Webhook create(Optional<Tenant> owner, Wanted wanted, String actor) {
    refuseNotPublic(wanted.url());
    Webhook webhook =
        new Webhook(
            "whk_" + UUID.randomUUID().toString().replace("-", ""),
            owner.map(Tenant::id),
            wanted.url(),
            wanted.types(),
            wanted.description(),
            SigningSecrets.of(WebhookSecret.random(random)),
            State.ACTIVE,
            now());
    webhooks.add(webhook);
    write(webhook, actor, "create-webhook");
    return webhook;
  }

  private void refuseNotPublic(WebhookUrl url) {
    try {
      lookup.resolve(url.host());
    } catch (GuardedLookup.NotPublic e) {
      throw WebhookUrl.refused(e.getMessage());
    } catch (UnknownHostException e) {
      // Checked again whenever something is sent.
    }
  }

  @Transactional
  public List<Webhook> list(Optional<Tenant> owner) {
    return webhooks.list(owner.map(Tenant::id));
  }

  /** With it goes what was to be sent to it. */
  @Transactional
  public void remove(Optional<Tenant> owner, String id, String actor) {
    Webhook webhook = get(owner, id);
    deliveries.remove(webhook);
    webhooks.remove(webhook);
    write(webhook, actor, "remove-webhook");
  }

  /** It signs with a new secret from now on, and for a day with the old one too. */
  @Transactional
  public Webhook rotate(Optional<Tenant> owner, String id, String actor) {
    Webhook webhook = get(owner, id);
    webhooks.change(webhook, webhook.secrets().replacedBy(WebhookSecret.random(random), now()));
    write(webhook, actor, "rotate-webhook-secret");
    return get(owner, id);
  }

  /** What waited for it goes on. */
  @Transactional
  public Webhook enable(Optional<Tenant> owner, String id, String actor) {
    Webhook webhook = get(owner, id);
    webhooks.change(webhook, State.ACTIVE);
    write(webhook, actor, "enable-webhook");
    return get(owner, id);
  }

  /**
   * Has it sent a message that says nothing.
   *
   * @return the id of the delivery
   * @throws Refusal when it is disabled
   */
  @Transactional
  public long test(Optional<Tenant> owner, String id, String actor) {
    Webhook webhook = refuseDisabled(get(owner, id));
    write(webhook, actor, "test-webhook");
    return notifications.test(webhook, now());
  }

  /**
   * @throws Refusal when there is none
   */
  Webhook get(Optional<Tenant> owner, String id) {
    return webhooks
        .find(owner.map(Tenant::id), id)
        .orElseThrow(() -> Refusal.notFound("webhook " + id));
  }

  static Webhook refuseDisabled(Webhook webhook) {
    if (webhook.state() == State.DISABLED) {
      throw new Refusal(
          Code.WEBHOOK_DISABLED, "the receiver of " + webhook.id() + " said that it is gone");
    }
    return webhook;
  }

  private void write(Webhook webhook, String actor, String action) {
    Optional<TenantId> owner = webhook.owner();
    audit.write(owner, actor, action, webhook.id() + " " + webhook.url().host());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
