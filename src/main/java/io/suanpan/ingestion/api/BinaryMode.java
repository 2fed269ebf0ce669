package io.suanpan.ingestion.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A CloudEvent in binary content mode: its attributes are headers, the body is its data
 * (CloudEvents HTTP protocol binding 1.0.2, section 3.1).
 */
final class BinaryMode {
  private static final String PREFIX = "ce-";

  private BinaryMode() {}

  static boolean isMeant(HttpHeaders headers) {
    return headers.getHeaderString(PREFIX + "specversion") != null;
  }

  /** The event in JSON format, parsed. */
  static Map<String, Object> event(HttpHeaders headers, Object data) {
    Map<String, Object> event = new LinkedHashMap<>();
    headers
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith(PREFIX)) {
                event.put(lower.substring(PREFIX.length()), decoded(name, values.get(0)));
              }
            });
    event.put("data", data);
    return event;
  }

  /** Values are percent-encoded UTF-8 (section 3.1.3.2); a plus sign is a plus sign. */
  private static String decoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Code.UNREADABLE_BODY, "header " + name + " is not percent-encoded UTF-8");
    }
  }
}
