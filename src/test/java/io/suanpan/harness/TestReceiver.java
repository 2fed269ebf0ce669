package io.suanpan.harness;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of webhooks on loopback that answers as a test tells it to, and else 204. */
public final class TestReceiver implements AutoCloseable {
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** How it answers once. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(HttpExchange exchange, CountDownLatch closed)
        throws IOException, InterruptedException;
  }

  /** A message that came. */
  public record Received(HttpHeaders headers, String body) {
    public String id() {
      return headers.firstValue("webhook-id").orElseThrow();
    }

    /** Whether the library that Standard Webhooks gives receivers accepts it. */
    public boolean isSignedBy(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  public TestReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.setExecutor(threads);
    server.start();
  }

  /** An answer of that status, with a body. */
  public static Behaviour status(int status, String text) {
    return (exchange, closed) -> {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** It says that it has moved. */
  public static Behaviour redirect(String to) {
    return (exchange, closed) -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(307, -1);
    };
  }

  /** No answer ever comes. */
  public static Behaviour hang() {
    return (exchange, closed) -> closed.await();
  }

  /** A refusal whose body comes byte by byte and never ends. */
  public static Behaviour drip() {
    return (exchange, closed) -> {
      exchange.sendResponseHeaders(500, 0);
      while (!closed.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        exchange.getResponseBody().write('.');
        exchange.getResponseBody().flush();
      }
    };
  }

  /** What it answers to the next messages, one after the other. */
  public void then(Behaviour... next) {
    behaviours.addAll(List.of(next));
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
    Behaviour next = behaviours.poll();
    try {
      if (next == null) {
        exchange.sendResponseHeaders(204, -1);
      } else {
        next.answer(exchange, closed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Received> received() {
    return received;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
