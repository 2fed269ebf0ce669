package io.suanpan.crash;

import io.suanpan.crash.Order.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes up a client's requests by its seed, some of them about what was acknowledged before. */
final class OrderBook {
  private static final List<String> MODELS = List.of("glm-4", "glm-4-flash", "glm-4-air");
  private static final int STREAM_CHUNK = 5_000;

  private final String prefix;
  private final Random random;
  private final List<Sent> acknowledged = new ArrayList<>();
  private int next;

  /**
   * @param prefix of the ids of its events
   */
  OrderBook(String prefix, Random random) {
    this.prefix = prefix;
    this.random = random;
  }

  /** What may be voided, contradicted or sent again from now on. */
  synchronized void acknowledged(Order order) {
    if (order.kind() == Kind.ONE || order.kind() == Kind.BATCH || order.kind() == Kind.LENIENT) {
      acknowledged.addAll(order.events());
    }
  }

  synchronized Order next() {
    int dice = random.nextInt(100);
    if (dice < 20) {
      return new Order(Kind.ONE, good(1));
    } else if (dice < 50) {
      return new Order(Kind.BATCH, repeating(good(size())));
    } else if (dice < 56) {
      return new Order(Kind.SPOILT, spoilt(good(1 + random.nextInt(40)), 1));
    } else if (dice < 70) {
      return new Order(Kind.LENIENT, repeating(spoilt(good(size()), random.nextInt(3))));
    } else if (dice < 80 || acknowledged.isEmpty()) {
      return stream();
    } else if (dice < 88) {
      return new Order(Kind.RESENT, again(1 + random.nextInt(20)));
    }
    Sent one = again(1).get(0);
    return one.bad()
        ? new Order(Kind.RESENT, List.of(one))
        : dice < 94
            ? new Order(Kind.CONFLICT, List.of(one.contradicted()))
            : new Order(Kind.VOID, List.of(one));
  }

  /** Of one chunk usually, now and then of several. */
  Order stream() {
    int many = STREAM_CHUNK + random.nextInt(STREAM_CHUNK);
    List<Sent> events = good(random.nextInt(12) == 0 ? many : 20 + random.nextInt(400));
    return new Order(Kind.STREAM, spoilt(events, random.nextInt(3)));
  }

  Order batch() {
    return new Order(Kind.BATCH, good(20 + random.nextInt(200)));
  }

  private int size() {
    return 2 + random.nextInt(random.nextInt(8) == 0 ? 500 : 50);
  }

  /** Some of what is there already, and some events twice. */
  private List<Sent> repeating(List<Sent> events) {
    if (!acknowledged.isEmpty() && random.nextInt(3) == 0) {
      again(1 + random.nextInt(5)).stream().filter(event -> !event.bad()).forEach(events::add);
    }
    if (random.nextInt(3) == 0) {
      events.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(events, random);
    return events;
  }

  private List<Sent> again(int count) {
    List<Sent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(acknowledged.get(random.nextInt(acknowledged.size())));
    }
    return events;
  }

  private List<Sent> good(int count) {
    List<Sent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(event(1 + random.nextInt(1000), 1 + random.nextInt(1000), false));
    }
    return events;
  }

  private List<Sent> spoilt(List<Sent> events, int bad) {
    for (int i = 0; i < bad; i++) {
      events.add(random.nextInt(events.size() + 1), event(-1, 1 + random.nextInt(1000), true));
    }
    return events;
  }

  private Sent event(long input, long output, boolean bad) {
    String id = prefix + "-" + next++;
    String json =
        """
        {"specversion":"1.0","id":"%s","source":"%s","type":"llm.usage",%s"data":{"vendor":"zhipu",\
        "model":"%s","usage":{"input":%d,"output":%d}}}"""
            .formatted(id, Sent.SOURCE, time(), MODELS.get(random.nextInt(3)), input, output);
    return new Sent(id, json, input, output, bad);
  }

  /** Without one an event counts when it was received. */
  private String time() {
    return random.nextInt(5) == 0
        ? ""
        : "\"time\":\"2024-07-%02dT%02d:%02d:00Z\","
            .formatted(14 + random.nextInt(3), random.nextInt(24), random.nextInt(60));
  }
}
