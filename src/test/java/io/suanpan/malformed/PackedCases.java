package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.harness.Client;
import io.suanpan.malformed.Case.Rule;
import io.suanpan.malformed.RawRequest.Framing;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sound events that are not what their headers say: packed, typed or measured otherwise. */
final class PackedCases {
  private static final String PATH = "/api/v1/events";
  private static final String[] ENCODINGS = {
    "gzip",
    "GZIP",
    "x-gzip",
    "gzip, gzip",
    "deflate",
    "br",
    "zstd",
    "identity",
    "",
    "utf-8",
    "*",
    "gzip;q=1"
  };

  private static final String[] TYPES = {
    Client.EVENT,
    Client.BATCH,
    "application/json",
    "application/x-ndjson",
    "text/xml",
    "json",
    "",
    ";",
    "application/json;charset=",
    "application/json; charset=\"",
    "application/cloudevents",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded"
  };

  private static final List<Framing> FRAMINGS = List.of(Framing.values());

  private PackedCases() {}

  static Case packed(int number, RandomGenerator random) {
    byte[] plain = EventCases.list(number, random).getBytes(UTF_8);
    byte[] packed = BrokenBytes.gzip(plain);
    byte[] body =
        switch (random.nextInt(6)) {
          case 0 -> plain;
          case 1 -> BrokenBytes.gzip(packed);
          case 2 -> packed;
          default -> BrokenBytes.of(packed, random);
        };
    String encoding = ENCODINGS[random.nextInt(3) > 0 ? 0 : random.nextInt(ENCODINGS.length)];
    RawRequest request = RawRequest.post(PATH, Client.BATCH, body);
    return new Case("packed", request.with("Content-Encoding: " + encoding), Rule.STRICT);
  }

  /** Some hundred bytes to a few thousand that become tens of millions. */
  static Case bomb(int number, RandomGenerator random) {
    byte[] body = Bombs.packed(random.nextInt(Bombs.COUNT));
    String type =
        new String[] {Client.EVENT, Client.BATCH, "application/json", "application/x-ndjson"}
            [random.nextInt(4)];
    String path = random.nextInt(3) == 0 ? "/otlp/v1/traces" : PATH;
    boolean isOtlp = !path.equals(PATH);
    RawRequest request =
        RawRequest.post(path, isOtlp ? "application/json" : type, body)
            .with("Content-Encoding: gzip");
    return new Case("bomb", request, isOtlp ? Rule.OTLP : Rule.LENIENT);
  }

  static Case typed(int number, RandomGenerator random) {
    byte[] body = EventCases.list(number, random).getBytes(UTF_8);
    String type = TYPES[random.nextInt(TYPES.length)];
    boolean isOtlp = random.nextInt(4) == 0;
    RawRequest request = RawRequest.post(isOtlp ? "/otlp/v1/traces" : PATH, type, body);
    RawRequest untyped = new RawRequest("POST", request.path(), List.of(), body, Framing.HONEST);
    return new Case(
        "typed", random.nextInt(6) == 0 ? untyped : request, isOtlp ? Rule.OTLP : Rule.LENIENT);
  }

  static Case measured(int number, RandomGenerator random) {
    byte[] body = EventCases.list(number, random).getBytes(UTF_8);
    Framing framing = FRAMINGS.get(random.nextInt(FRAMINGS.size()));
    RawRequest request = RawRequest.post(PATH, Client.BATCH, body).with(framing);
    return new Case("measured", request, request.isHonest() ? Rule.STRICT : Rule.HTTP);
  }
}
