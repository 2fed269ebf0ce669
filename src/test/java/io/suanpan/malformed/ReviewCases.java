package io.suanpan.malformed;

import io.suanpan.malformed.Case.Rule;
import java.util.random.RandomGenerator;

/** Broken voids, and reviews of whatever waits in quarantine. */
final class ReviewCases {
  private static final String JSON = "application/json";

  private ReviewCases() {}

  static Case voids(int number, RandomGenerator random) {
    // Now and then it names an event that is there.
    String id = Family.prefix(random.nextInt(Math.max(1, number))) + "0";
    String sound = "{\"source\":\"malformed\",\"id\":\"" + id + "\",\"reason\":\"r\"}";
    byte[] body = BrokenJson.bytes(sound, random);
    return new Case("void", RawRequest.post("/api/v1/events/void", JSON, body), Rule.STRICT);
  }

  static Case quarantine(int number, RandomGenerator random) {
    String entry = Integer.toString(random.nextInt(Math.max(1, number)));
    String path = "/api/v1/quarantine/" + entry;
    return switch (random.nextInt(4)) {
      case 0 -> new Case("quarantine", RawRequest.get(path), Rule.STRICT);
      case 1 -> new Case("quarantine", post(path + "/discard", random), Rule.LENIENT);
      default -> new Case("quarantine", post(path + "/replay", random), Rule.LENIENT);
    };
  }

  private static RawRequest post(String path, RandomGenerator random) {
    return RawRequest.post(path, JSON, BrokenJson.bytes("{\"a\":1}", random));
  }
}
