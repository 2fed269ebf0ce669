package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.malformed.Case.Rule;
import io.suanpan.malformed.RawRequest.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Events whose attributes are headers. */
final class BinaryCases {
  private static final String[] NAMES = {
    "ce-id",
    "ce-source",
    "ce-type",
    "ce-subject",
    "ce-time",
    "ce-specversion",
    "ce-data",
    "ce-data_base64",
    "ce-",
    "ce-x",
    "ce-datacontenttype",
    "CE-ID"
  };

  private static final String[] VALUES = {
    "",
    "%",
    "%4",
    "%zz",
    "%00",
    "%ff",
    "%c1%a1",
    "%ed%a0%80",
    "%F0%9F%98%80",
    "\u00fc\u00ff",
    "+",
    "a b",
    "\t",
    "\"quoted\"",
    "%22",
    "1.0",
    "0.3",
    "llm.usage",
    "llm.response",
    "2024-07-15T08:00:00Z",
    "9999-99-99",
    "%0d%0aX: y"
  };

  private static final String[] TYPES = {
    "application/json", "application/json; charset=utf-16", "image/png", "text/plain", "x", "/",
    "application/", "application/cloudevents+json", "application/x-ndjson", "*/*", "a/b;c", "a/b;=;"
  };

  private BinaryCases() {}

  static Case make(int number, RandomGenerator random) {
    List<String> headers = new ArrayList<>();
    headers.add("ce-specversion: 1.0");
    headers.add("ce-id: " + Family.prefix(number) + "0");
    headers.add("ce-source: malformed");
    headers.add("ce-type: llm.usage");
    headers.add("ce-time: 2024-07-15T08:00:00Z");
    for (int i = random.nextInt(3); i >= 0; i--) {
      String odd = NAMES[random.nextInt(NAMES.length)] + ": " + value(random);
      if (random.nextBoolean()) {
        headers.set(random.nextInt(headers.size()), odd);
      } else {
        headers.add(odd);
      }
    }
    if (random.nextInt(8) > 0) {
      boolean isSound = random.nextInt(3) > 0;
      headers.add("Content-Type: " + (isSound ? TYPES[0] : TYPES[random.nextInt(TYPES.length)]));
    }
    String data = "{\"vendor\":\"zhipu\",\"model\":\"m1\",\"usage\":{\"input\":7}}";
    byte[] body = random.nextInt(3) == 0 ? BrokenJson.bytes(data, random) : data.getBytes(UTF_8);
    RawRequest request = new RawRequest("POST", "/api/v1/events", headers, body, Framing.HONEST);
    // Headers that the server does not take never reach the product.
    String all = String.join("", headers);
    boolean isForServer = all.length() > 6000 || all.chars().anyMatch(c -> c > 0x7e);
    return new Case("binary mode", request, isForServer ? Rule.HTTP : Rule.STRICT);
  }

  private static String value(RandomGenerator random) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return "x".repeat(random.nextInt(20_000));
    }
    return kind == 1
        ? "%e4%bd%a0".repeat(random.nextInt(300))
        : VALUES[random.nextInt(VALUES.length)];
  }
}
