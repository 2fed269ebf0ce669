package io.suanpan.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.digest.Sha256;
import io.suanpan.metering.UsageEvent;
import io.suanpan.problem.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * CloudEvents of LiteLLM's {@code openmeter} callback (litellm/integrations/openmeter.py), and
 * others whose data tells tokens as it does. The type is configurable there, so the data decides.
 *
 * @param usage makes the data of an event
 * @param json writes a JSON value as text, the same however its members are ordered
 * @param newIds ids that nothing else has
 */
record LiteLlmEvents(
    TranslatedUsage usage, Function<Object, String> json, Supplier<String> newIds) {
  private static final String SOURCE = "litellm-proxy";
  private static final String TYPE = "litellm_tokens";
  private static final int ID_BYTES = 16;

  /** Whether it is one of them. */
  static boolean isMeant(Map<?, ?> event) {
    if (SOURCE.equals(event.get("source")) || TYPE.equals(event.get("type"))) {
      return true;
    }
    return !UsageEvent.LLM_USAGE.equals(event.get("type"))
        && event.get("data") instanceof Map<?, ?> data
        && data.get("model") instanceof String
        && (data.get("prompt_tokens") != null || data.get("completion_tokens") != null);
  }

  /** Metered when it tells tokens; else kept as it came. */
  Translated translate(Map<?, ?> told) {
    Map<Object, Object> event = new LinkedHashMap<>(told);
    if (event.get("id") == null) {
      event.put("id", ownId(told));
    }
    // Versions up to 2024 sent the user as a list of one, and a user may be a number.
    if (told.get("subject") instanceof List<?> list && list.size() == 1) {
      event.put("subject", list.get(0));
    }
    if (event.get("subject") instanceof Number number) {
      event.put("subject", number.toString());
    }
    List<Object> again = List.of(new LinkedHashMap<>(event));
    List<Violation> violations = new ArrayList<>();
    if (told.get("data") instanceof Map<?, ?> values) {
      Members data = new Members("/data", values, violations);
      Map<String, Object> counts = TranslatedUsage.promptAndAnswer(data);
      if (!counts.isEmpty()) {
        usage.data(data, counts, reported(told)).ifPresent(made -> event.put("data", made));
        event.put("type", UsageEvent.LLM_USAGE);
      }
    }
    return new Translated(told, again, event, violations, UnaryOperator.identity());
  }

  private static Map<String, Object> reported(Map<?, ?> told) {
    Map<String, Object> reported = new LinkedHashMap<>();
    reported.put("type", told.get("type"));
    reported.put("data", told.get("data"));
    return reported;
  }

  /**
   * An id for an event without one. A time with a fraction of a second makes the event one of its
   * kind, so a repeat of it is known by its content; without, equal events are told apart, for
   * usage lost is worse than a repeat that the callback never sends.
   */
  private String ownId(Map<?, ?> told) {
    Optional<Instant> time =
        told.get("time") instanceof String text ? EventTime.parse(text) : Optional.empty();
    if (time.filter(LiteLlmEvents::tellsMicroseconds).isEmpty()) {
      return "received-" + newIds.get();
    }
    byte[] hash = Sha256.of(json.apply(told).getBytes(UTF_8));
    return "content-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }

  private static boolean tellsMicroseconds(Instant time) {
    return !time.equals(time.truncatedTo(ChronoUnit.MILLIS));
  }
}
