package io.suanpan.notify.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.suanpan.harness.Wiring;
import io.suanpan.notify.Attempt;
import io.suanpan.notify.Message;
import io.suanpan.notify.SigningSecrets;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookSecret;
import io.suanpan.notify.WebhookUrl;
import io.suanpan.notify.app.ManageWebhooks.Wanted;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where private addresses are not allowed, no request leaves for one. */
class GuardedLookupTest {
  private final AtomicInteger requests = new AtomicInteger();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final Settings settings = new Settings();
  private final Names names = Wiring.of(Names.class, settings);
  private HttpServer receiver;

  private static final class Settings extends WebhookSettings {
    private boolean allowed;

    @Override
    boolean allowsPrivate() {
      return allowed;
    }

    @Override
    Duration timeout() {
      return Duration.ofSeconds(15);
    }
  }

  /** Answers names as a test wants it, one answer after the other. */
  private static final class Names extends GuardedLookup {
    final Deque<String[]> answers = new ArrayDeque<>();

    @Override
    InetAddress[] lookUp(String host) throws UnknownHostException {
      if (answers.isEmpty()) {
        return super.lookUp(host);
      }
      List<InetAddress> all = new ArrayList<>();
      for (String literal : answers.remove()) {
        all.addAll(List.of(InetAddress.getAllByName(literal)));
      }
      return all.toArray(InetAddress[]::new);
    }
  }

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    timer.shutdownNow();
  }

  private Attempt post(String host) {
    Receivers receivers = Wiring.of(Receivers.class, names, settings);
    receivers.open();
    PostMessage post = Wiring.of(PostMessage.class, receivers, settings, Clock.systemUTC());
    Webhook webhook =
        new Webhook(
            "whk_1",
            Optional.empty(),
            WebhookUrl.of("http://" + host + ":" + receiver.getAddress().getPort() + "/"),
            List.of(),
            Optional.empty(),
            SigningSecrets.of(WebhookSecret.random(new SecureRandom())),
            Webhook.State.ACTIVE,
            Instant.EPOCH);
    Message message = new Message(1, "msg_1", Optional.empty(), "a.b", "k", Instant.EPOCH, "{}");
    return post.post(webhook, message, timer);
  }

  @Test
  void no_spelling_of_this_machine_is_called() {
    for (String host :
        List.of(
            "127.0.0.1",
            "localhost",
            "2130706433",
            "0.0.0.0",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]")) {
      Attempt attempt = post(host);
      assertTrue(attempt.error().orElseThrow().contains("not a public address"), host + attempt);
    }
    assertEquals(0, requests.get());
    settings.allowed = true;
    assertTrue(post("127.0.0.1").succeeded());
    assertEquals(1, requests.get());
  }

  @Test
  void a_name_that_means_another_address_the_next_time_is_not_called() {
    names.answers.add(new String[] {"8.8.8.8"});
    ManageWebhooks manage = Wiring.of(ManageWebhooks.class, names);
    // Fine so far: it goes on to where it would be stored.
    Wanted wanted =
        new Wanted(WebhookUrl.of("http://rebound.example/"), List.of(), Optional.empty());
    assertThrows(NullPointerException.class, () -> manage.create(Optional.empty(), wanted, "test"));
    names.answers.add(new String[] {"127.0.0.1"});
    assertTrue(post("rebound.example").error().orElseThrow().contains("not a public address"));
    assertEquals(0, requests.get());
  }

  @Test
  void of_several_addresses_the_public_ones_are_called() throws UnknownHostException {
    names.answers.add(new String[] {"127.0.0.1", "8.8.8.8", "::1", "10.0.0.1"});
    assertArrayEquals(
        new String[] {"8.8.8.8"},
        Arrays.stream(names.resolve("mixed.example"))
            .map(InetAddress::getHostAddress)
            .toArray(String[]::new));
  }

  @Test
  void a_webhook_of_this_machine_is_refused_when_it_is_made() {
    ManageWebhooks manage = Wiring.of(ManageWebhooks.class, names);
    Wanted wanted =
        new Wanted(WebhookUrl.of("http://127.0.0.1:9/hook"), List.of(), Optional.empty());
    Refusal refusal =
        assertThrows(Refusal.class, () -> manage.create(Optional.empty(), wanted, "test"));
    assertEquals(Code.INVALID_VALUE, refusal.code());
    assertEquals("/url", refusal.violations().get(0).pointer());
  }
}
