package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A notification as it is kept.
 *
 * @param number its place in the order in which they were raised
 * @param id what receivers know it by ({@code webhook-id}): the same however often it is sent, and
 *     never another's, not even after a backup was restored
 * @param tenant whom it concerns; empty for a test of an operator's webhook
 * @param data a JSON object
 */
public record Message(
    long number,
    String id,
    Optional<TenantId> tenant,
    String type,
    String key,
    Instant at,
    String data) {
  /** The same with its number. */
  public Message numbered(long given) {
    return new Message(given, id, tenant, type, key, at, data);
  }

  /** What is posted; the same text each time. */
  public String body() {
    return "{\"type\":\"" + type + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + "}";
  }
}
