package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is killed while it archives: each event is whole, or in a file that is. */
class RetentionCrashIT {
  private static final Path HOME = Path.of("target/retention-crash-test").toAbsolutePath();
  private static final Path ARCHIVES = HOME.resolve("archives");
  private static final int EVENTS = 30_000;
  private static final int KILLS = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port = freePort();
  private TestTenant tenant;

  @BeforeEach
  void empty() throws Exception {
    Tree.delete(HOME);
  }

  @Test
  void nothing_is_emptied_that_no_complete_file_holds() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RetentionCrashIT seed " + seed);
    Random random = new Random(seed);
    String before;
    try (ServerProcess server = start("2024-07-15T12:00:00Z")) {
      tenant = TestTenant.create(server.operator());
      fill();
      server.operator().call("PATCH", tenant.path(""), "{\"retentionDays\":31}").expect(200);
      before = usage(tenant.client());
    }
    List<Integer> emptied = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      ServerProcess server = start("2024-10-01T00:00:00Z");
      emptied.add(check(server.operator()));
      server.operator().post("/retention-runs", "").expect(202);
      TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1_200));
      server.kill();
    }
    try (ServerProcess server = start("2024-10-01T00:00:00Z")) {
      emptied.add(check(server.operator()));
      System.out.println("RetentionCrashIT: emptied when it came back " + emptied);
      JsonNode run = run(server.operator());
      assertEquals("DONE", run.get("state").asText(), run.toString());
      assertEquals(0, verify(server.operator()));
      assertEquals(before, usage(tenant.client()));
      for (JsonNode one : server.operator().get("/retention-runs").json().get("items")) {
        assertTrue(!one.get("state").asText().equals("RUNNING"), one.toString());
      }
      assertEquals(EVENTS, check(server.operator()));
    }
  }

  private ServerProcess start(String clock) throws IOException, InterruptedException {
    return ServerProcess.start(
        HOME.resolve("data"),
        port,
        Map.of(
            "SUANPAN_CLOCK",
            clock,
            "SUANPAN_ARCHIVE_DIR",
            ARCHIVES.toString(),
            "SUANPAN_ARCHIVE_FILE_EVENTS",
            "4000"));
  }

  private void fill() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < EVENTS; i++) {
      String event =
          TestTenant.event(
              "e" + i, "2024-07-15T08:00:00Z", TestTenant.data("zhipu", "glm-4", i, 1).strip());
      lines
          .append(event.strip().replaceFirst("\\{", "{\"subject\":\"p" + i % 7 + "\","))
          .append('\n');
    }
    byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
    tenant.client().post("/events", "application/x-ndjson", body).expect(200);
  }

  /** Looks at every event; answers how many are emptied. */
  private int check(Client operator) {
    int found = 0;
    Map<String, Set<String>> files = new HashMap<>();
    assertEquals(0, verify(operator));
    String cursor = "";
    do {
      JsonNode page =
          tenant
              .client()
              .get("/events?from=2024-07-01T00:00:00Z&limit=1000" + cursor)
              .expect(200)
              .json();
      for (JsonNode event : page.get("items")) {
        found += event.has("archived") ? 1 : 0;
      }
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());
    for (int i = 0; i < EVENTS; i += 37) {
      JsonNode event =
          tenant.client().get("/events?source=test&id=e" + i).expect(200).json().at("/items/0");
      assertEquals(i, event.at("/usage/input").asInt());
      assertEquals("p" + i % 7, event.get("subject").asText());
      if (event.has("archived")) {
        String file = event.get("archived").asText();
        Set<String> ids = files.computeIfAbsent(file, RetentionCrashIT::ids);
        assertTrue(ids.contains("e" + i), "e" + i + " is not in " + file);
      }
    }
    return found;
  }

  private static Set<String> ids(String file) {
    Set<String> ids = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ARCHIVES.resolve(file))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        assertTrue(ids.add(JSON.readTree(line).get("id").asText()), line);
      }
      return ids;
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  private static JsonNode run(Client operator) throws InterruptedException {
    String id = operator.post("/retention-runs", "").expect(202).json().get("id").asText();
    JsonNode run;
    do {
      Thread.sleep(50);
      run = operator.get("/retention-runs/" + id).expect(200).json();
    } while (run.get("state").asText().equals("RUNNING"));
    return run;
  }

  private int verify(Client operator) {
    JsonNode found = operator.post(tenant.path("/cells/verify"), "").expect(200).json();
    assertEquals(EVENTS, found.get("events").asInt());
    return found.get("wrong").asInt();
  }

  private static String usage(Client client) {
    String july = "/usage?from=2024-06-30T22:00:00Z&to=2024-07-31T22:00:00Z&granularity=day";
    return client.get(july + "&groupBy=project,model,meter").expect(200).text();
  }

  private static int freePort() {
    try {
      return ServerProcess.freePort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
