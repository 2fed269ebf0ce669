package io.suanpan.ingestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of a vendor's response: all that it says of usage, understood or not, and which
 * response it was. What was asked and answered is nobody's business here.
 */
final class KeptResponse {
  private static final Set<String> ABOUT_IT =
      Set.of(
          "id",
          "model",
          "modelversion",
          "object",
          "type",
          "created",
          "created_at",
          "request_id",
          "responseid",
          "service_tier",
          "status",
          "meta");

  private static final List<String> OF_USAGE =
      List.of("usage", "token", "billed", "eval_count", "duration");

  /** No fact is longer than this. */
  private static final int MAX_TEXT = 256;

  private KeptResponse() {}

  /** A copy without what is not kept; null when nothing is. */
  static Object of(Object response) {
    if (response instanceof List<?> parts) {
      List<Object> kept = new ArrayList<>();
      for (Object part : parts) {
        Object keptPart = of(part);
        if (keptPart != null) {
          kept.add(keptPart);
        }
      }
      return kept.isEmpty() ? null : kept;
    }
    if (!(response instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          Object keptValue = isOfUsage(name.toString()) ? value : inside(name.toString(), value);
          if (keptValue != null) {
            kept.put(name.toString(), keptValue);
          }
        });
    return kept.isEmpty() ? null : kept;
  }

  private static Object inside(String name, Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      return of(value);
    }
    boolean isLong = value instanceof String text && text.length() > MAX_TEXT;
    return ABOUT_IT.contains(name.toLowerCase(Locale.ROOT)) && !isLong ? value : null;
  }

  private static boolean isOfUsage(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OF_USAGE.stream().anyMatch(lower::contains);
  }
}
