package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * An immutable record of one use, or of several uses summed.
 *
 * @param identity what makes it this event
 * @param type CloudEvents {@code type}; {@code llm.usage} is metered
 * @param project the tenant's own label for who used (CloudEvents {@code subject})
 * @param time the end of the use as the sender gave it, to the microsecond; empty when it gave none
 * @param usage what was used; empty for types that are kept but not metered
 * @param data the event's data as it came, where it holds more than was understood
 * @param attributes further CloudEvents attributes as JSON; they are kept, and do not tell a repeat
 *     from a conflict: tracing puts another one on each
 */
public record UsageEvent(
    EventIdentity identity,
    String type,
    Optional<String> project,
    Optional<Instant> time,
    Optional<Usage> usage,
    Optional<String> data,
    Optional<String> attributes) {

  /** The type of an event that says how much of what was used. */
  public static final String LLM_USAGE = "llm.usage";

  /** The type of an event that brings a vendor's response as it came. */
  public static final String LLM_RESPONSE = "llm.response";

  public UsageEvent {
    requireNonNull(identity);
    requireNonNull(type);
  }

  /**
   * 64 bits over all that the event says, time apart: a repeat with another hash says something
   * else. The time is compared on its own, because an absent one equals any.
   */
  public long contentHash() {
    String content =
        String.join(
            "\u0000",
            type,
            project.orElse(""),
            usage.map(UsageEvent::canonical).orElse(""),
            data.orElse(""));
    return ByteBuffer.wrap(Sha256.of(content.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static String canonical(Usage usage) {
    return String.join(
        "\u0000",
        usage.vendor().name(),
        usage.account(),
        usage.model(),
        usage.variant().toString(),
        usage.quantities().toString());
  }
}
