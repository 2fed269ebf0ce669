package io.suanpan.crash;

import io.suanpan.crash.Order.Kind;
import io.suanpan.crash.Wire.Reply;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A client as clients should be: it sends the same again until there is an answer. Now and then it
 * sends twice at once, or gives up.
 */
final class Sender implements Runnable {
  private static final long PATIENCE_NANOS = 150_000_000_000L;

  private final String prefix;
  private final Ledger ledger;
  private final AtomicBoolean stop;
  private final Random random;
  private final OrderBook book;
  private final Wire wire;

  Sender(String prefix, Ledger ledger, AtomicBoolean stop, long seed) {
    this.prefix = prefix;
    this.ledger = ledger;
    this.stop = stop;
    this.random = new Random(seed);
    this.book = new OrderBook(prefix, new Random(seed + 1));
    this.wire = new Wire(ledger.tenant, Duration.ofSeconds(random.nextBoolean() ? 2 : 30));
  }

  /** Of the ids of its events. */
  String prefix() {
    return prefix;
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public void run() {
    try {
      work();
    } catch (RuntimeException e) {
      // An answer that no client would understand.
      ledger.wrong(prefix + " broke off: " + e);
    }
  }

  private void work() {
    while (!stop.get()) {
      Order order = book.next();
      Thread twin = null;
      if (random.nextInt(25) == 0 && order.kind() != Kind.VOID) {
        ledger.sending(order);
        twin = new Thread(() -> wire.send(order));
        twin.start();
      }
      carryOut(order);
      join(twin);
      pause(random.nextInt(30));
    }
  }

  /** Sends it until there is an answer. */
  void carryOut(Order order) {
    ledger.sending(order);
    // Decided once: by the try, hardly anything would ever be sent again after a restart.
    boolean isPatient = order.kind() == Kind.VOID || random.nextInt(10) > 0;
    int attempts = isPatient ? Integer.MAX_VALUE : 1 + random.nextInt(3);
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (int attempt = 1; true; attempt++) {
      Reply reply = wire.send(order);
      ledger.answered(reply);
      if (new Settlement(ledger, order, reply).isSettled()) {
        book.acknowledged(order);
        return;
      }
      if (attempt >= attempts) {
        return;
      }
      if (System.nanoTime() > end) {
        ledger.wrong("no answer after many tries: " + order.kind() + ", last " + reply);
        return;
      }
      pause(random.nextInt(Math.min(1_000, 20 << Math.min(attempt, 6))));
    }
  }

  private static void join(Thread twin) {
    if (twin != null) {
      try {
        twin.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
