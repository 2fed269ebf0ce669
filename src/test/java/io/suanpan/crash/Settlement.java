package io.suanpan.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.crash.Order.Kind;
import io.suanpan.crash.Wire.Reply;

/** What an answer means to the client: entered into its ledger, with what must not be. */
record Settlement(Ledger ledger, Order order, Reply reply) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** False when the same has to be sent again. */
  boolean isSettled() {
    int status = reply.status();
    if (status == 0 || status == 429 || status >= 500) {
      return false;
    }
    if (status == 200 && order.kind() == Kind.STREAM) {
      return isWholeStream();
    }
    if (status == 200 && !reply.whole()) {
      return false;
    }
    switch (order.kind()) {
      case SPOILT -> expect(422);
      case CONFLICT -> expect(409);
      case VOID -> {
        if (expect(204)) {
          ledger.acknowledgeVoid(order.events().get(0));
        }
      }
      default -> taken();
    }
    return true;
  }

  private boolean expect(int status) {
    if (reply.status() != status) {
      wrong("answered");
      return false;
    }
    return true;
  }

  private void taken() {
    if (reply.status() == 204) {
      ledger.acknowledge(order.events());
    } else if (expect(200)) {
      for (JsonNode outcome : json(reply.text()).get("outcomes")) {
        outcome(order.events().get(outcome.get("index").asInt()), outcome.get("outcome").asText());
      }
    }
  }

  private void outcome(Sent event, String outcome) {
    boolean expected =
        event.bad()
            ? outcome.equals("QUARANTINED")
            // What was acknowledged before and is new now was lost in between.
            : outcome.equals("DUPLICATE")
                || (outcome.equals("STORED") && order.kind() != Kind.RESENT);
    if (!expected) {
      wrong(event.id() + " is " + outcome);
    }
    ledger.acknowledge(java.util.List.of(event));
  }

  /** Each line acknowledges a chunk. */
  private boolean isWholeStream() {
    boolean done = false;
    for (String text : reply.lines()) {
      JsonNode line = json(text);
      if (line.path("conflicts").asInt() > 0) {
        wrong("conflicts in a stream");
      }
      ledger.acknowledge(order.events().subList(0, line.get("line").asInt()));
      done = line.path("done").asBoolean();
    }
    return done;
  }

  private void wrong(String what) {
    ledger.wrong(order.kind() + " " + what + ": " + reply);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
