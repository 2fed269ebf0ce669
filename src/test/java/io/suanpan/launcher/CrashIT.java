package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is killed, or stopped, while events come in: what it acknowledged is there, once. */
class CrashIT {
  private static final Path DATA = Path.of("target/crash-test/data").toAbsolutePath();
  private static final int CLIENTS = 4;
  private static final int KILLS = 2;
  private static final int BATCH = 20;

  /** A batch that was acknowledged. */
  private record Acknowledged(int client, int number) {}

  @BeforeEach
  void empty() throws Exception {
    Tree.delete(DATA);
  }

  @Test
  void every_acknowledged_event_is_there_once_after_kill_9_and_after_a_stop() throws Exception {
    long seed = System.nanoTime();
    System.out.println("CrashIT seed " + seed);
    Random random = new Random(seed);
    int port = ServerProcess.freePort();
    Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    int[] next = new int[CLIENTS];
    ServerProcess server = ServerProcess.start(DATA, port, Map.of());
    TestTenant tenant = TestTenant.create(server.operator());
    for (int end = 0; end <= KILLS; end++) {
      int before = acknowledged.size();
      Stop how = end < KILLS ? ServerProcess::kill : ServerProcess::terminate;
      ingest(tenant, acknowledged, next, how, new Running(server, 1000 + random.nextInt(1500)));
      assertTrue(acknowledged.size() > before, "nothing was acknowledged before the end");
      assertEquals(end == KILLS, server.output().contains("] stopped"), server.output());
      server = ServerProcess.start(DATA, port, Map.of());
      assertEquals(end < KILLS, server.output().contains("crash left behind"), server.output());
    }
    long sent = 0;
    for (int client = 0; client < CLIENTS; client++) {
      sent += next[client];
    }
    long stored = requests(tenant);
    System.out.println(
        "CrashIT: "
            + acknowledged.size() * BATCH
            + " acknowledged, "
            + stored
            + " stored, "
            + sent * BATCH
            + " sent");
    assertTrue(stored >= (long) acknowledged.size() * BATCH, "acknowledged events are missing");
    // Clients that got no answer send again: then everything is there, and nothing twice.
    for (int client = 0; client < CLIENTS; client++) {
      for (int number = 0; number < next[client]; number++) {
        tenant.client().post("/events", Client.BATCH, batch(client, number)).expect(204);
      }
    }
    assertEquals(sent * BATCH, requests(tenant));
    assertEquals(0, server.terminate() % 143, server.output());
    assertTrue(server.output().contains("stopped"), server.output());
  }

  /** A server and how long it is left to work. */
  private record Running(ServerProcess server, long millis) {}

  /** How the server is ended. */
  private interface Stop {
    void end(ServerProcess server) throws InterruptedException;
  }

  /** Clients send as fast as they can until the server is ended under them. */
  private static void ingest(
      TestTenant tenant, Queue<Acknowledged> acknowledged, int[] next, Stop how, Running running)
      throws InterruptedException {
    AtomicBoolean alive = new AtomicBoolean(true);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      Thread thread =
          new Thread(
              () -> {
                while (alive.get()) {
                  int number = next[client]++;
                  try {
                    tenant
                        .client()
                        .post("/events", Client.BATCH, batch(client, number))
                        .expect(204);
                    acknowledged.add(new Acknowledged(client, number));
                  } catch (RuntimeException | AssertionError e) {
                    return;
                  }
                }
              });
      thread.start();
      clients.add(thread);
    }
    TimeUnit.MILLISECONDS.sleep(running.millis());
    how.end(running.server());
    alive.set(false);
    for (Thread client : clients) {
      client.join();
    }
  }

  private static String batch(int client, int number) {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      events.add(
          TestTenant.event(
              client + "-" + number + "-" + i,
              "2024-07-15T12:00:00Z",
              TestTenant.data("zhipu", "glm-4", 1, 1)));
    }
    return "[" + String.join(",", events) + "]";
  }

  private static long requests(TestTenant tenant) {
    JsonNode rows =
        tenant
            .client()
            .get("/usage?from=2024-07-01T00:00:00Z&to=2024-08-01T00:00:00Z&groupBy=meter")
            .expect(200)
            .json()
            .get("rows");
    for (JsonNode row : rows) {
      if (row.get("meter").asText().equals("requests")) {
        return row.get("quantity").asLong();
      }
    }
    return 0;
  }
}
