package io.suanpan.quota;

import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * An application that reserves, and then settles, releases or forgets; by any node that answers. It
 * asks again until it knows what became of what it has begun.
 */
final class Spender implements Runnable {
  private static final int SECONDS = 3;

  private final List<Supplier<Client>> nodes;
  private final Random random;
  private final String name;
  private final long until;
  private final Spent spent;
  private int calls;

  /**
   * What all of them have spent.
   *
   * @param settled tokens of events that were acknowledged
   * @param late tokens that were settled after their reservation may have expired, before they were
   * @param granted reservations
   * @param refused reservations
   */
  record Spent(AtomicLong settled, AtomicLong late, AtomicLong granted, AtomicLong refused) {
    static Spent none() {
      return new Spent(new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong());
    }
  }

  /**
   * @param nodes clients of the nodes, as they are now
   * @param until by {@link System#nanoTime}
   */
  Spender(List<Supplier<Client>> nodes, Random random, String name, long until, Spent spent) {
    this.nodes = nodes;
    this.random = random;
    this.name = name;
    this.until = until;
    this.spent = spent;
  }

  @Override
  public void run() {
    while (System.nanoTime() < until) {
      spend();
    }
  }

  private void spend() {
    int tokens = 1 + random.nextInt(500);
    String body =
        "{\"vendor\":\"zhipu\",\"model\":\"glm-4\",\"usage\":{\"input\":%d},\"ttlSeconds\":%d}"
            .formatted(tokens, SECONDS);
    // Its time begins before the answer is here.
    long began = System.nanoTime();
    Answer answer = attempt(client -> client.post("/reservations", body));
    if (answer == null || answer.status() >= 500) {
      // It may have been granted: nobody will ever end it, so it has to expire.
      return;
    }
    if (answer.status() == 429) {
      requireNoRoom(answer, tokens);
      spent.refused().incrementAndGet();
      return;
    }
    String id = answer.expect(201).json().get("id").asText();
    spent.granted().incrementAndGet();
    int fate = random.nextInt(10);
    if (fate < 7) {
      settle(id, tokens, began);
    } else if (fate < 9) {
      insist(client -> client.call("DELETE", "/reservations/" + id, ""), 204);
    }
  }

  /** A refusal says of itself that it was right. */
  private static void requireNoRoom(Answer refused, int wanted) {
    BigDecimal taken = number(refused, "used").add(number(refused, "held"));
    if (taken.add(BigDecimal.valueOf(wanted)).compareTo(number(refused, "limit")) <= 0) {
      throw new AssertionError("refused although it fits: " + refused.text());
    }
  }

  private static BigDecimal number(Answer answer, String member) {
    return new BigDecimal(answer.json().get(member).asText());
  }

  private void settle(String id, int reserved, long began) {
    int used = 1 + random.nextInt(reserved);
    String event =
        TestTenant.event(
            name + "-" + calls++,
            Instant.now().toString(),
            TestTenant.data("zhipu", "glm-4", used, 0));
    // Until there is an answer it may have been booked, in time or not.
    spent.late().addAndGet(used);
    insist(client -> client.post("/reservations/" + id + "/settle", Client.EVENT, event), 204);
    if (System.nanoTime() - began < SECONDS * 900_000_000L) {
      spent.late().addAndGet(-used);
    }
    spent.settled().addAndGet(used);
  }

  private interface Call {
    Answer on(Client client);
  }

  private Answer attempt(Call call) {
    try {
      return call.on(nodes.get(random.nextInt(nodes.size())).get());
    } catch (UncheckedIOException noAnswer) {
      return null;
    }
  }

  private void insist(Call call, int status) {
    while (true) {
      Answer answer = attempt(call);
      if (answer != null && answer.status() < 500) {
        answer.expect(status);
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
