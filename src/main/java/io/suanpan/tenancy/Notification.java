package io.suanpan.tenancy;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that a tenant or the operator is to be told of.
 *
 * @param tenant whom it concerns
 * @param type what kind of thing, words with dots between them, such as {@code quota.threshold}; at
 *     most 100 characters
 * @param key tells it from the others of its type, 1 to 200 characters: of one tenant, type and key
 *     there is one notification, for ever
 * @param at when it happened
 * @param until until when the same may be raised again: so long it is kept, that it is told once
 * @param data what is to be told, as JSON values in the order in which they are shown
 */
public record Notification(
    TenantId tenant, String type, String key, Instant at, Instant until, Map<String, Object> data) {
  /** It may be raised again at any time. */
  public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");
  private static final int LONGEST_TYPE = 100;
  private static final int LONGEST_KEY = 200;

  public Notification {
    if (!TYPE.matcher(type).matches() || type.length() > LONGEST_TYPE) {
      throw new IllegalArgumentException("not a type: " + type);
    }
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has 1 to 200 characters, not " + key.length());
    }
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** One that nobody raises a second time. */
  public Notification(
      TenantId tenant, String type, String key, Instant at, Map<String, Object> data) {
    this(tenant, type, key, at, at, data);
  }
}
