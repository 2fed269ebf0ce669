package io.suanpan.crash;

import io.suanpan.crash.Order.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Slow clients that go away in the middle of a body. */
record CutBodies(int port, Random random) {
  private static final int REQUESTS = 30;

  void send(List<Sender> senders) throws IOException, InterruptedException {
    for (int i = 0; i < REQUESTS; i++) {
      Sender sender = senders.get(random.nextInt(senders.size()));
      OrderBook book = new OrderBook(sender.prefix() + "-cut" + i, random);
      Order order = random.nextBoolean() ? book.batch() : book.stream();
      boolean again = random.nextBoolean();
      sender.ledger().sending(order);
      cut(sender.ledger(), order);
      if (again) {
        sender.carryOut(order);
      } else if (order.kind() == Kind.BATCH) {
        sender.ledger().cutShort(order);
      }
    }
  }

  private void cut(Ledger ledger, Order order) throws IOException, InterruptedException {
    byte[] body = order.body();
    int end = 1 + random.nextInt(body.length - 1);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head(ledger, order, body.length).getBytes(StandardCharsets.US_ASCII));
      for (int from = 0; from < end; from += end / 3 + 1) {
        out.write(body, from, Math.min(end / 3 + 1, end - from));
        out.flush();
        Thread.sleep(random.nextInt(40));
      }
      if (random.nextBoolean()) {
        // Closes by a reset and not in order.
        socket.setSoLinger(true, 0);
      }
    }
  }

  private static String head(Ledger ledger, Order order, int length) {
    return """
    POST /api/v1%s HTTP/1.1
    Host: 127.0.0.1
    Authorization: Bearer %s
    Content-Type: %s
    Content-Length: %d

    """
        .formatted(order.path(), ledger.tenant.client().key(), order.kind().type, length)
        .replace("\n", "\r\n");
  }
}
