package io.suanpan.ingestion;

import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.UsageEvent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Events of Lago's API, as LiteLLM's {@code lago} callback, Lago's agent SDK and its client
 * libraries send them. The {@code transaction_id} is the id, {@value #SOURCE} the source, the
 * subscription the project.
 *
 * @param usage makes the data of an event
 */
record LagoEvents(TranslatedUsage usage) {
  /** The source of all of them: Lago's identity is the transaction alone. */
  static final String SOURCE = "lago";

  private static final int MAX_CODE_BYTES = 200;
  private static final int MAX_PROJECT_BYTES = 256;
  private static final String AMOUNT = "precise_total_amount_cents";

  private static final Map<String, String> NAMES =
      Map.of(
          "/id", "/transaction_id",
          "/type", "/code",
          "/subject", "/external_subscription_id",
          "/time", "/timestamp");

  /** Metered when it tells tokens; else kept under its code. */
  Translated translate(Object value) {
    List<Violation> violations = new ArrayList<>();
    Members told = Members.of("", value, violations);
    if (!violations.isEmpty()) {
      return new Translated(value, again(value), value, violations, LagoEvents::pointer);
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("source", SOURCE);
    event.put("id", told.required("transaction_id", EventIdentity.MAX_BYTES));
    String code = told.required("code", MAX_CODE_BYTES);
    event.put("type", code);
    project(told).ifPresent(project -> event.put("subject", project));
    LagoTime.read(told).ifPresent(time -> event.put("time", time.toString()));
    int before = violations.size();
    Members properties =
        told.has("properties")
            ? Members.of("/properties", told.values().get("properties"), violations)
            : new Members("/properties", Map.of(), violations);
    Map<String, Object> counts = counts(code, properties);
    if (!counts.isEmpty()) {
      usage.data(properties, counts, told.values()).ifPresent(data -> event.put("data", data));
      event.put("type", UsageEvent.LLM_USAGE);
    } else if (violations.size() == before) {
      event.put("data", kept(told, properties));
    }
    return new Translated(value, again(value), event, violations, LagoEvents::pointer);
  }

  private static Object again(Object value) {
    return Collections.singletonMap("event", value);
  }

  private static Optional<String> project(Members told) {
    return told.has("external_subscription_id")
        ? told.optional("external_subscription_id", MAX_PROJECT_BYTES)
        : told.optional("external_customer_id", MAX_PROJECT_BYTES);
  }

  /** What is used, by meter; empty when the event is not metered. */
  private static Map<String, Object> counts(String code, Members properties) {
    Map<String, Object> counts = TranslatedUsage.promptAndAnswer(properties);
    Optional<LagoCode> metric = LagoCode.of(code);
    if (!counts.isEmpty()
        || metric.isEmpty()
        || metric.get().isCountedElsewhere(properties.values())) {
      return counts;
    }
    OptionalLong quantity = LenientCount.read(properties, "value");
    if (!properties.has("value")) {
      properties.wrong("value", Code.MISSING_MEMBER, "\"value\" is missing");
    }
    return quantity.isPresent()
        ? TranslatedUsage.one(metric.get().meter(), quantity.getAsLong(), metric.get().requests())
        : Map.of();
  }

  /** The data of an event that is not metered: its properties, and the amount if it has one. */
  private static Map<Object, Object> kept(Members told, Members properties) {
    Map<Object, Object> data = new LinkedHashMap<>(properties.values());
    if (told.has(AMOUNT)) {
      data.putIfAbsent(AMOUNT, told.values().get(AMOUNT));
    }
    return data;
  }

  private static String pointer(String ours) {
    return ours.startsWith("/data/")
        ? "/properties" + ours.substring("/data".length())
        : NAMES.getOrDefault(ours, ours);
  }
}
