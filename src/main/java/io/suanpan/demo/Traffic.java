package io.suanpan.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a tenant's events, the same ones each time. */
final class Traffic {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Traffic() {}

  /** One event to be sent, with what it adds to the sums. */
  record Event(Instant time, Stream stream, String id, long input, long output) {
    ObjectNode toJson() {
      ObjectNode event = JSON.createObjectNode();
      event.put("specversion", "1.0");
      event.put("id", id);
      event.put("source", "demo/" + stream.project());
      event.put("type", "llm.usage");
      event.put("subject", stream.project());
      event.put("time", time.toString());
      ObjectNode data = event.putObject("data");
      data.put("vendor", stream.vendor());
      data.put("model", stream.model());
      ObjectNode usage = data.putObject("usage");
      usage.put("input", input);
      usage.put("output", output);
      usage.put("requests", stream.each());
      return event;
    }
  }

  /** All events of a tenant, in order of time. */
  static List<Event> of(DemoTenant tenant) {
    List<Event> events = new ArrayList<>();
    for (int s = 0; s < tenant.streams().size(); s++) {
      Stream stream = tenant.streams().get(s);
      SplittableRandom random = new SplittableRandom(31L * tenant.id().hashCode() + s);
      List<Instant> arrivals =
          ArrivalShape.arrivals(stream.from(), stream.to(), stream.requests(), random);
      for (int i = 0; i < arrivals.size(); i++) {
        events.add(event(arrivals.get(i), stream, tenant.id() + "-" + s + "-" + i, random));
      }
    }
    events.sort(Comparator.comparing(Event::time));
    return events;
  }

  private static Event event(Instant time, Stream stream, String id, SplittableRandom random) {
    long input = 0;
    long output = 0;
    for (int request = 0; request < stream.each(); request++) {
      input += stream.shape().input(random);
      output += stream.shape().output(random);
    }
    return new Event(time, stream, id, input, output);
  }

  /** A batch as the body of one request. */
  static String body(List<Event> batch) {
    ArrayNode array = JSON.createArrayNode();
    batch.forEach(event -> array.add(event.toJson()));
    return array.toString();
  }
}
