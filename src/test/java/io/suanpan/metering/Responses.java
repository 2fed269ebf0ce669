package io.suanpan.metering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes responses briefly and reads them as a product would. */
final class Responses {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private Responses() {}

  static UsageReading read(String vendor, String api, String response) {
    try {
      return UsageShapes.read(vendor, api, JSON.readValue(response, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(response, e);
    }
  }

  /** What a usage object says, as one line. */
  static String usage(String vendor, String api, String usage) {
    return UsageObjectsTest.line(read(vendor, api, "{usage: " + usage + "}"));
  }

  /** Code and pointer of what is wrong, as one line. */
  static String wrong(String vendor, String api, String response) {
    UsageReading reading = read(vendor, api, response);
    return String.join(
        "; ", reading.violations().stream().map(v -> v.code() + " " + v.pointer()).toList());
  }
}
