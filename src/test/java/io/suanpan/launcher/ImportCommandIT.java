package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The command that imports, against a server of its own, with all that may go wrong between. */
class ImportCommandIT {
  private static final Path FOLDER = Path.of("target/import-test").toAbsolutePath();
  private static final int ROWS = 150_000;
  private static final int BROKEN_EVERY = 50_000;
  private static final int REFUSED = 3;

  @BeforeAll
  static void empty() throws IOException {
    Tree.delete(FOLDER);
    Files.createDirectories(FOLDER);
  }

  @Test
  void what_is_killed_here_or_there_goes_on_and_counts_once() throws Exception {
    int port = ServerProcess.freePort();
    ServerProcess server = ServerProcess.start(FOLDER.resolve("data"), port, Map.of());
    TestTenant tenant = TestTenant.create(server.operator());
    Path file = file();
    ServerProcess killed = run(tenant, port, file);
    await(tenant, it -> it.path("events").asLong() > 0);
    killed.kill();
    JsonNode broken = await(tenant, it -> !it.get("state").asText().equals("RUNNING"));
    assertEquals("BROKEN_OFF", broken.get("state").asText());

    ServerProcess second = run(tenant, port, file);
    await(tenant, it -> it.get("events").asLong() > broken.get("events").asLong());
    server.kill();
    server = ServerProcess.start(FOLDER.resolve("data"), port, Map.of());
    assertEquals(REFUSED, second.exitCode(), second.output());
    assertTrue(second.output().contains("goes on with import 1 behind line "), second.output());
    assertTrue(second.output().contains("; again in "), second.output());

    int refused = ROWS / BROKEN_EVERY;
    JsonNode items = tenant.client().get("/imports").expect(200).json().get("items");
    assertEquals(1, items.size(), items.toString());
    assertEquals("DONE", items.get(0).get("state").asText());
    assertEquals(ROWS - refused, items.get(0).get("stored").asLong(), items.toString());
    assertEquals(0, items.get(0).get("duplicates").asLong());
    assertEquals(ROWS - refused, tenant.requests());
    Path report = file.resolveSibling(file.getFileName() + ".refused.csv");
    assertEquals(refused + 1, Files.readAllLines(report).size());

    ServerProcess again = run(tenant, port, file);
    assertEquals(REFUSED, again.exitCode(), again.output());
    assertEquals(ROWS - refused, tenant.requests());
    server.close();
  }

  @Test
  void wrong_use_is_told_in_a_line_or_two() throws Exception {
    ServerProcess nothing = command("nothing", Map.of(), List.of("import"));
    assertEquals(2, nothing.exitCode());
    assertTrue(nothing.output().contains("Missing required parameter: 'FILE'"), nothing.output());
    ServerProcess keyless = command("keyless", Map.of(), List.of("import", "x.csv"));
    assertEquals(2, keyless.exitCode());
    assertTrue(keyless.output().contains("SUANPAN_API_KEY"), keyless.output());
    ServerProcess missing =
        command("missing", Map.of("SUANPAN_API_KEY", "k"), List.of("import", "x.csv"));
    assertEquals(1, missing.exitCode());
    assertTrue(missing.output().contains("failed: x.csv: is no file"), missing.output());
  }

  private static ServerProcess run(TestTenant tenant, int port, Path file) throws IOException {
    String mapping =
        """
        {"id":"request","source":{"value":"export"},"time":"at","data.vendor":{"value":"zhipu"},
         "data.model":"model","data.usage.input":"in","data.usage.output":"out"}
        """;
    Path written = Files.writeString(FOLDER.resolve("mapping.json"), mapping);
    return command(
        "run" + System.nanoTime(),
        Map.of("SUANPAN_API_KEY", tenant.client().key()),
        List.of(
            "import",
            "--url",
            "http://127.0.0.1:" + port,
            "--mapping",
            written.toString(),
            file.toString()));
  }

  private static ServerProcess command(
      String name, Map<String, String> environment, List<String> words) throws IOException {
    return ServerProcess.launch(FOLDER.resolve(name), 0, environment, new ArrayList<>(words));
  }

  /** The import when it has come so far. */
  private static JsonNode await(TestTenant tenant, Predicate<JsonNode> condition)
      throws InterruptedException {
    while (true) {
      JsonNode it = tenant.client().get("/imports").expect(200).json().at("/items/0");
      if (condition.test(it)) {
        return it;
      }
      Thread.sleep(20);
    }
  }

  /** With a column that nobody reads, so large that it fits into no buffer on the way. */
  private static Path file() throws IOException {
    Random random = new Random(1);
    byte[] noise = new byte[100];
    Path file = FOLDER.resolve("july.csv.gz");
    try (Writer rows =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      rows.write("request,at,model,in,out,noise\n");
      for (int i = 0; i < ROWS; i++) {
        String input = i % BROKEN_EVERY == 7 ? "many" : "5";
        random.nextBytes(noise);
        rows.write(
            "r%d,2024-07-%02dT%02d:00:00Z,glm-4,%s,1,%s\n"
                .formatted(i, 1 + i % 28, i % 24, input, HexFormat.of().formatHex(noise)));
      }
    }
    return file;
  }
}
