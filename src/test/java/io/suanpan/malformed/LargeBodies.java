package io.suanpan.malformed;

import static io.suanpan.malformed.Bombs.LARGE;
import static io.suanpan.malformed.Bombs.filled;

import io.suanpan.harness.Client;
import io.suanpan.malformed.Case.Rule;
import java.util.List;

/** Bodies as large as they may be, each of what takes the most memory in its format. */
final class LargeBodies {
  private static final String EVENTS = "/api/v1/events";
  private static final String JSON = "application/json";
  private static final String DENSE = "{\"\":0},";
  private static final String LINE =
      "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"l\",\"type\":\"t\",\"data\":["
          + DENSE.repeat(180)
          + "0]}";

  private LargeBodies() {}

  static List<Case> all() {
    return List.of(
        packed(EVENTS, Client.EVENT, filled("{\"a\":[", DENSE, LARGE, "0]}"), Rule.STRICT),
        packed(EVENTS, Client.BATCH, filled("[", LINE + ",", LARGE, "{}]"), Rule.STRICT),
        packed(EVENTS, Client.BATCH, filled("[", "{},", LARGE, "0]"), Rule.STRICT),
        packed(EVENTS, Client.BATCH, filled("[\"", "\u00e9", LARGE / 2, "\u4e2d\"]"), Rule.STRICT),
        packed(EVENTS, "application/x-ndjson", filled("", LINE + "\n", LARGE, "{"), Rule.LENIENT),
        packed(EVENTS, "application/x-ndjson", filled("", "{}\n", LARGE / 32, ""), Rule.LENIENT),
        packed(EVENTS + "/batch", JSON, filled("{\"events\":[", DENSE, LARGE, "0]}"), Rule.LAGO),
        packed(
            "/otlp/v1/traces",
            JSON,
            filled("{\"resourceSpans\":[", "{},", LARGE, "{}]}"),
            Rule.OTLP),
        packed("/otlp/v1/traces", JSON, spans(), Rule.OTLP),
        packed(
            "/otlp/v1/traces", "application/x-protobuf", filled("", "\n\0", LARGE, ""), Rule.OTLP),
        plain(EVENTS + "/void", filled("{\"source\":\"", "x", LARGE, "\"}")),
        plain("/api/v1/meters/input/query", filled("{\"groupBy\":[", DENSE, LARGE, "0]}")));
  }

  private static byte[] spans() {
    return filled("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[", "{},", LARGE, "{}]}]}]}");
  }

  private static Case packed(String path, String type, byte[] body, Rule rule) {
    RawRequest request = RawRequest.post(path, type, BrokenBytes.gzip(body));
    return new Case("large", request.with("Content-Encoding: gzip"), rule);
  }

  private static Case plain(String path, byte[] body) {
    return new Case("large", RawRequest.post(path, JSON, body), Rule.STRICT);
  }
}
