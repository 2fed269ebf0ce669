package io.suanpan.malformed;

import io.suanpan.harness.Client;
import io.suanpan.malformed.Case.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** CloudEvents in JSON: one, several, several taken leniently, and as lines. */
final class EventCases {
  private static final String PATH = "/api/v1/events";
  private static final String LINES = "application/x-ndjson";
  private static final String[] TYPES = {Client.EVENT, "application/json"};

  private EventCases() {}

  static Case one(int number, RandomGenerator random) {
    byte[] body = BrokenJson.bytes(event(number, 0, random), random);
    String type = TYPES[random.nextInt(2)];
    return new Case("event", RawRequest.post(PATH, type, body), Rule.STRICT);
  }

  static Case batch(int number, RandomGenerator random) {
    byte[] body = BrokenJson.bytes(list(number, random), random);
    String path = random.nextInt(4) == 0 ? "/api/v3/openmeter/events" : PATH;
    return new Case("batch", RawRequest.post(path, Client.BATCH, body), Rule.STRICT);
  }

  static Case lenient(int number, RandomGenerator random) {
    byte[] body = BrokenJson.bytes(list(number, random), random);
    RawRequest request = RawRequest.post(PATH, "application/json", body);
    return new Case(
        "lenient batch",
        request.with("Prefer: handling=lenient, return=representation"),
        Rule.LENIENT);
  }

  /** Sound lines and broken ones; some of them packed, some of the packed cut. */
  static Case lines(int number, RandomGenerator random) {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String sound = event(number, i, random);
      lines
          .append(
              random.nextInt(3) == 0
                  ? sound
                  : new String(BrokenJson.bytes(sound, random), StandardCharsets.ISO_8859_1))
          .append(random.nextInt(8) == 0 ? "\r\n\n" : "\n");
    }
    byte[] plain = lines.toString().getBytes(StandardCharsets.ISO_8859_1);
    if (random.nextInt(3) > 0) {
      return new Case("lines", RawRequest.post(PATH, LINES, plain), Rule.LENIENT);
    }
    byte[] packed = BrokenBytes.gzip(plain);
    byte[] sent = random.nextBoolean() ? packed : BrokenBytes.of(packed, random);
    RawRequest request = RawRequest.post(PATH, LINES, sent).with("Content-Encoding: gzip");
    return new Case("packed lines", request, Rule.LENIENT);
  }

  static String list(int number, RandomGenerator random) {
    List<String> events = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      events.add(event(number, i, random));
    }
    return "[" + String.join(",", events) + "]";
  }

  static String event(int number, int index, RandomGenerator random) {
    boolean isOurs = random.nextInt(4) > 0;
    return isOurs ? usage(number, index, random) : otherType(number, index);
  }

  private static String usage(int number, int index, RandomGenerator random) {
    return """
    {"specversion":"1.0","id":"%s%d","source":"malformed","type":"llm.usage","subject":"p",\
    "time":"2024-07-%02dT08:%02d:00Z","traceparent":"00-a-b-01","data":{"vendor":"zhipu",\
    "vendorAccount":"default","model":"m%d","serviceTier":"flex","mode":"batch",\
    "promptLength":1200,"startedAt":"2024-07-15T07:59:00Z",\
    "usage":{"input":%d,"cached_input":5,"output":340,"requests":1}}}"""
        .formatted(
            Family.prefix(number),
            index,
            1 + random.nextInt(28),
            random.nextInt(60),
            random.nextInt(5),
            random.nextInt(2000));
  }

  private static String otherType(int number, int index) {
    return """
    {"specversion":"1.0","id":"%s%d","source":"malformed","type":"com.example.ping",\
    "data_base64":"e30=","attempt":3,"data":{"text":"\u4f60\u597d","list":[1,2.5,null,true]}}"""
        .formatted(Family.prefix(number), index);
  }
}
