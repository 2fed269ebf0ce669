package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command line as a newcomer meets it. */
class LauncherIT {
  private static final Path FOLDER = Path.of("target/launcher-test").toAbsolutePath();

  @Test
  void a_taken_port_is_told_in_a_line() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String output = failed(taken.getLocalPort(), Map.of(), List.of());
      assertTrue(
          output.contains("port " + taken.getLocalPort() + " is taken; set SUANPAN_HTTP_PORT"),
          output);
      assertTrue(!output.contains("Exception"), output);
    }
  }

  @Test
  void wrong_settings_are_told_in_a_line() throws Exception {
    String url = failed(0, Map.of("SUANPAN_DB_URL", "postgres://x"), List.of());
    assertTrue(url.contains("must begin with jdbc:mysql:"), url);
    String words = failed(0, Map.of(), List.of("dmeo"));
    assertTrue(words.startsWith("usage:"), words);
  }

  /** The demo's report is what the invoices say, to the token. */
  @Test
  void the_demo_invoices_what_it_sent() throws Exception {
    int port = ServerProcess.freePort();
    ServerProcess demo =
        ServerProcess.launch(FOLDER.resolve("demo"), port, Map.of(), List.of("demo", "--exit"));
    assertEquals(0, demo.exitCode(), demo.output());
    Path folder = Path.of(System.getProperty("suanpan.jar")).resolveSibling("demo");
    ObjectMapper json = new ObjectMapper();
    JsonNode report = json.readTree(folder.resolve("report.json").toFile());
    assertEquals(4, report.get("tenants").size());
    for (JsonNode tenant : report.get("tenants")) {
      String number = tenant.get("invoiceNumber").asText();
      JsonNode invoice = json.readTree(folder.resolve(number + ".json").toFile());
      assertEquals(tenant.get("total"), invoice.get("total"));
      assertEquals(sent(tenant), invoiced(invoice), number);
      assertTrue(Files.size(folder.resolve(number + ".pdf")) > 10_000);
      assertTrue(demo.output().contains(number), demo.output());
    }
  }

  private static long sent(JsonNode tenant) {
    long tokens = 0;
    for (JsonNode models : tenant.get("tokens")) {
      for (JsonNode meters : models) {
        tokens += meters.get("input").asLong() + meters.get("output").asLong();
      }
    }
    return tokens;
  }

  private static long invoiced(JsonNode invoice) {
    long tokens = 0;
    for (JsonNode section : invoice.get("sections")) {
      for (JsonNode line : section.get("lines")) {
        tokens += line.get("covered").asLong() + line.get("billed").asLong();
      }
    }
    for (JsonNode usage : invoice.get("unpriced")) {
      tokens += usage.get("quantity").asLong();
    }
    return tokens;
  }

  private static String failed(int port, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    ServerProcess process =
        ServerProcess.launch(FOLDER.resolve("failed"), port, environment, arguments);
    assertTrue(process.exitCode() != 0, process.output());
    return process.output();
  }
}
