package io.suanpan.ingestion.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
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

  /** A media type of CloudEvents says that the attributes are in the body, whatever headers say. */
  static boolean isMeant(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    return headers.getHeaderString(PREFIX + "specversion") != null
        && (type == null || !type.getSubtype().startsWith("cloudevents"));
  }

  /** Whether the data is JSON; else it is bytes. It is JSON where nothing is said. */
  static boolean hasJson(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    return type == null || type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }

  /** The event in JSON format, parsed; its data is JSON. */
  static Map<String, Object> event(HttpHeaders headers, Object data) {
    Map<String, Object> event = attributes(headers);
    event.put("data", data);
    return event;
  }

  /** The event in JSON format (3.1.1), parsed; its data is of any type. */
  static Map<String, Object> event(HttpHeaders headers, byte[] data) {
    Map<String, Object> event = attributes(headers);
    event.put("datacontenttype", headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    event.put("data_base64", Base64.getEncoder().encodeToString(data));
    return event;
  }

  private static Map<String, Object> attributes(HttpHeaders headers) {
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
    return event;
  }

  /** Values are percent-encoded UTF-8 (section 3.1.3.2); a plus sign is a plus sign. */
  private static String decoded(String name, String value) {
    try {
      // The decoder puts a sign in the place of what is no UTF-8; by way of bytes that shows.
      String bytes = URLDecoder.decode(value.replace("+", "%2B"), ISO_8859_1);
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Refusal(Code.UNREADABLE_BODY, "header " + name + " is not percent-encoded UTF-8");
    }
  }
}
