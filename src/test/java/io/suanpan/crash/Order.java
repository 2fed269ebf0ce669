package io.suanpan.crash;

import io.suanpan.harness.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request of a client.
 *
 * @param kind what it asks for
 * @param events what it speaks of, in the order of its body
 */
record Order(Kind kind, List<Sent> events) {
  /** What a request asks for. */
  enum Kind {
    /** One event. */
    ONE(Client.EVENT, ""),
    /** Several good events: all or nothing. */
    BATCH(Client.BATCH, ""),
    /** Several events of which one is bad: nothing. */
    SPOILT(Client.BATCH, ""),
    /** Several events, the bad ones into quarantine: in one transaction as well. */
    LENIENT(Client.BATCH, "handling=lenient"),
    /** A line each, committed in chunks. */
    STREAM("application/x-ndjson", ""),
    /** What was acknowledged, once more. */
    RESENT(Client.BATCH, "handling=lenient, return=representation"),
    /** Another event of an acknowledged identity. */
    CONFLICT(Client.EVENT, ""),
    /** An acknowledged event shall count no longer. */
    VOID("application/json", "");

    final String type;
    final String prefer;

    Kind(String type, String prefer) {
      this.type = type;
      this.prefer = prefer;
    }
  }

  String path() {
    return kind == Kind.VOID ? "/events/void" : "/events";
  }

  /** Whether all of it is stored or nothing. */
  boolean atomic() {
    return kind == Kind.BATCH || kind == Kind.LENIENT;
  }

  byte[] body() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    return switch (kind) {
      case ONE, CONFLICT -> events.get(0).json();
      case VOID ->
          "{\"source\":\"%s\",\"id\":\"%s\",\"reason\":\"mistyped\"}"
              .formatted(Sent.SOURCE, events.get(0).id());
      case STREAM -> joined("\n");
      default -> "[" + joined(",") + "]";
    };
  }

  private String joined(String separator) {
    return events.stream().map(Sent::json).collect(Collectors.joining(separator));
  }
}
