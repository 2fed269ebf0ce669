package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import io.suanpan.launcher.ServeGenBooks.Due;
import io.suanpan.launcher.ServeGenBooks.Window;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * 421 real clients of Alibaba's platform as tenants of many zones, currencies and taxes: one run
 * issues all invoices of July, the server is killed in the midst of it, and every token and amount
 * is what {@link ServeGenBooks} says.
 */
class ServeGenIT {
  private static final Path DATA = Path.of("target/servegen-test/data").toAbsolutePath();
  private static final String FILE = "data/servegen/servegen-client-6h-tokens.csv.gz";

  private long input;
  private long output;

  @Test
  void real_clients_are_billed_to_the_token_and_to_the_cent_though_the_run_is_killed()
      throws Exception {
    String folder = System.getenv("SUANPAN_TEST_DATA");
    assumeTrue(folder != null, "SUANPAN_TEST_DATA is not set: no clients of ServeGen to bill");
    List<ServeGenBooks.Client> clients = ServeGenBooks.read(Path.of(folder, FILE));
    assertEquals(421, clients.size());
    long seed = System.nanoTime();
    System.out.println("ServeGenIT seed " + seed);
    Tree.delete(DATA);
    int port = ServerProcess.freePort();
    ServerProcess server = ServerProcess.start(DATA, port, Map.of());
    try {
      report(server.operator(), clients);
      String run = start(server.operator(), "2024-07");
      int kill = 20 + new Random(seed).nextInt(300);
      while (view(server.operator(), run).get("done").asInt() < kill) {
        Thread.sleep(5);
      }
      server.kill();
      server = ServerProcess.start(DATA, port, Map.of());
      assertEquals(421, await(server.operator(), run).get("done").asInt());
      await(server.operator(), start(server.operator(), "2024-08"));

      List<Integer> numbers = new ArrayList<>();
      for (YearMonth month : List.of(YearMonth.of(2024, 7), YearMonth.of(2024, 8))) {
        for (ServeGenBooks.Client client : clients) {
          check(server.operator(), client, month, numbers);
        }
      }
      // As published beside the file.
      assertEquals(681_987_634_591L, input);
      assertEquals(112_169_311_152L, output);
      Collections.sort(numbers);
      for (int i = 0; i < numbers.size(); i++) {
        assertEquals(i + 1, numbers.get(i), "a gap");
      }
      System.out.println("ServeGenIT: killed at " + kill + ", " + numbers.size() + " invoices");
    } finally {
      server.close();
    }
  }

  private static void report(Client operator, List<ServeGenBooks.Client> clients) {
    operator
        .call(
            "PUT", "/issuer", "{\"name\":\"I\",\"address\":{\"country\":\"DE\"},\"series\":\"SG\"}")
        .expect(200);
    for (ServeGenBooks.Client client : clients) {
      operator
          .post(
              "/tenants",
              """
              {"id":"%s","name":"%s","region":"DE","timeZone":"%s","currency":"%s",
               "tax":{"category":"%s","rate":"%s"}}
              """
                  .formatted(
                      client.id(),
                      client.id(),
                      client.zone(),
                      client.currency(),
                      client.taxRate().equals("0") ? "Z" : "S",
                      client.taxRate()))
          .expect(201);
      List<String> events = client.windows().stream().map(ServeGenIT::event).toList();
      String path = "/tenants/" + client.id();
      operator
          .post(path + "/events", Client.BATCH, "[" + String.join(",", events) + "]")
          .expect(204);
      if (client.hasDiscount()) {
        String discount =
            """
            {"vendorAccount":"openai","name":"Agreement","percent":"10",
             "scope":{"meters":["input"]},"validFrom":"2024-01-01T00:00:00Z"}
            """;
        operator.post(path + "/discounts", discount).expect(201);
      }
    }
  }

  private static String event(Window window) {
    String tokens =
        window.input() + window.output() == 0
            ? ""
            : "\"input\":%d,\"output\":%d,".formatted(window.input(), window.output());
    String data =
        "{\"vendor\":\"%s\",\"model\":\"%s\",\"usage\":{%s\"requests\":%d}}"
            .formatted(
                window.product().vendor(), window.product().model(), tokens, window.requests());
    return TestTenant.event(window.start().toString(), window.start().toString(), data);
  }

  private void check(
      Client operator, ServeGenBooks.Client client, YearMonth month, List<Integer> numbers) {
    Due due = ServeGenBooks.due(client, month);
    String path = "/tenants/" + client.id() + "/invoices";
    JsonNode invoices = operator.get(path + "?period=" + month).expect(200).json().get("items");
    String what = client.id() + " " + month;
    if (invoices.isEmpty()) {
      assertEquals(0, due.input() + due.output(), what + " has no invoice");
      return;
    }
    assertEquals(1, invoices.size(), what);
    String number = invoices.get(0).get("number").asText();
    numbers.add(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
    JsonNode invoice = operator.get(path + "/" + number).expect(200).json();
    long in = 0;
    long out = 0;
    for (JsonNode section : invoice.get("sections")) {
      for (JsonNode line : section.get("lines")) {
        in += line.get("meter").asText().equals("input") ? line.get("billed").asLong() : 0;
        out += line.get("meter").asText().equals("output") ? line.get("billed").asLong() : 0;
      }
    }
    assertEquals(due.input(), in, what + ": tokens in");
    assertEquals(due.output(), out, what + ": tokens out");
    assertEquals(0, invoice.get("unpriced").size(), what + ": " + invoice.get("unpriced"));
    assertEquals(due.net(), new BigDecimal(invoice.get("net").asText()), what + ": net");
    assertEquals(due.total(), new BigDecimal(invoice.get("total").asText()), what + ": total");
    input += in;
    output += out;
  }

  private static String start(Client operator, String month) {
    return operator
        .post("/billing-runs", "{\"period\":\"" + month + "\"}")
        .expect(202)
        .json()
        .get("id")
        .asText();
  }

  private static JsonNode view(Client operator, String run) {
    return operator.get("/billing-runs/" + run).expect(200).json();
  }

  private static JsonNode await(Client operator, String run) throws InterruptedException {
    JsonNode view = view(operator, run);
    while (view.get("state").asText().equals("RUNNING")) {
      Thread.sleep(100);
      view = view(operator, run);
    }
    return view;
  }
}
