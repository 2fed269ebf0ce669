package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The outbox. Time is the database's, so that nodes need not agree on it. */
public interface DeliveryStore {
  /**
   * A delivery that a node is about to send.
   *
   * @param attempt the how many-th attempt this is, replays included; nobody else has this one
   * @param ofRound the same since the last replay
   */
  record Claim(long id, int attempt, int ofRound, Target target, Message message) {}

  /**
   * Which deliveries.
   *
   * @param about the tenant whose notifications; empty for all
   * @param owner the tenant whose webhooks and addresses; empty for anybody's
   * @param before ids lower than this one
   */
  record Wanted(
      Optional<TenantId> about,
      Optional<TenantId> owner,
      Optional<Delivery.State> state,
      long before,
      int limit) {}

  /**
   * How many deliveries about a tenant have failed for the last time.
   *
   * @param tenant empty for tests of the operator's webhooks
   */
  record Dead(Optional<TenantId> tenant, long deliveries) {}

  /** Of all that any have failed of, the most first. */
  List<Dead> dead();

  /** Due at once. */
  long add(Message message, Target target);

  /** Active webhooks that something is due to be sent to, the longest due first. */
  List<Webhook> due(int limit);

  /**
   * Takes what has been due longest.
   *
   * @param lease after so long it is due again, should the node not say what became of it
   * @return empty when nothing is due, or another node was faster
   */
  Optional<Claim> claim(Webhook webhook, String node, Duration lease);

  /** The same of what has been due longest of all that goes to e-mail addresses. */
  Optional<Claim> claimEmail(String node, Duration lease);

  /** It has arrived. Does nothing when the claim is no longer the last one. */
  void delivered(Claim claim, Attempt attempt);

  /**
   * It has not.
   *
   * @param again after how long it is due again; empty for never
   */
  void failed(Claim claim, Attempt attempt, Optional<Duration> again);

  void remove(Webhook webhook);

  /** Newest first. */
  List<Delivery> list(Wanted wanted);

  Optional<Delivery> find(long id);

  /** Makes it due at once, with all attempts before it; leaves it alone while it is being sent. */
  void replay(Delivery delivery);
}
