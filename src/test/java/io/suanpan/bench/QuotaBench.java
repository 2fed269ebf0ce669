package io.suanpan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.bench.Load.Result;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Decisions on reservations, against an endpoint that reads one row by its primary key. {@code
 * -Dbench.clients=64}.
 */
class QuotaBench {
  private static final byte[] WANTED =
      "{\"vendor\":\"zhipu\",\"model\":\"glm-4\",\"usage\":{\"input\":10},\"ttlSeconds\":3600}"
          .getBytes(UTF_8);

  private final List<String> table = new ArrayList<>();
  private ServerProcess server;

  @Test
  void quotas() throws Exception {
    Path data = Path.of("target/bench/quota-" + System.nanoTime()).toAbsolutePath();
    Map<String, String> settings = Map.of("SUANPAN_EMBEDDED_DB_MEMORY", "1G");
    try (ServerProcess started = ServerProcess.start(data, ServerProcess.freePort(), settings)) {
      server = started;
      table.add("| what | per second | ratio | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|");
      for (int i = 0; i < 6; i++) {
        reserved(tenants(1, 1), 64, "/reservations", 201);
      }
      for (String number : System.getProperty("bench.clients", "1,16,64").split(",", -1)) {
        int clients = Integer.parseInt(number);
        Result limit = read(clients);
        table.add(limit.row("a row by its primary key, " + clients + " clients", limit));
        for (int tenants : new int[] {1, 10, 1000}) {
          for (int limits : new int[] {1, 5}) {
            List<TestTenant> all = tenants(tenants, limits);
            String how = clients + " clients, " + tenants + " tenants, " + limits + " limits";
            table.add(reserved(all, clients, "/reservations", 201).row("reserve, " + how, limit));
          }
        }
        table.add(
            reserved(tenants(1, 5), clients, "/reservations/check", 200)
                .row("check, " + clients + " clients, 1 tenant, 5 limits", limit));
        String one = "reserve, " + clients + " clients, 1 tenant, a limit on cost";
        table.add(
            reserved(List.of(costs("1000000000")), clients, "/reservations", 201)
                .row(one + ", far from it", limit));
        table.add(
            reserved(List.of(costs("0")), clients, "/reservations", 201)
                .row(one + " of 0 with free tokens: each is rated", limit));
      }
    } finally {
      System.out.println(String.join("\n", table));
    }
  }

  private List<TestTenant> tenants(int count, int limits) {
    List<TestTenant> tenants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TestTenant tenant = TestTenant.create(server.operator());
      for (int j = 0; j < limits; j++) {
        server
            .operator()
            .call(
                "PUT",
                tenant.path("/quotas/q" + j),
                "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"%s\",\"limit\":\"1000000000000\"}"
                    .formatted(List.of("month", "day", "hour", "week", "total").get(j)))
            .expect(200);
      }
      tenants.add(tenant);
    }
    return tenants;
  }

  /** With a limit on net cost, and a grant that is not to be used up. */
  private TestTenant costs(String most) {
    TestTenant tenant = TestTenant.create(server.operator());
    new TestVendor("zhipu", server.operator()).grant(tenant, "[\"*\"]", 9_000_000_000_000L);
    String quota = "{\"measure\":{\"cost\":\"CNY\"},\"window\":\"month\",\"limit\":\"%s\"}";
    server.operator().call("PUT", tenant.path("/quotas/cost"), quota.formatted(most)).expect(200);
    return tenant;
  }

  private Result read(int clients) throws Exception {
    TestTenant tenant = TestTenant.create(server.operator());
    Client client = tenant.client();
    String wanted = new String(WANTED, UTF_8);
    String id = client.post("/reservations", wanted).expect(201).json().get("id").asText();
    KeptConnection[] connections = new KeptConnection[clients];
    for (int i = 0; i < clients; i++) {
      connections[i] =
          new KeptConnection(
              "GET", client.url("/reservations/" + id), client.key(), "application/json");
    }
    return Load.measure(clients, 1, (worker, n) -> connections[worker].post(new byte[0], 200));
  }

  private static Result reserved(List<TestTenant> tenants, int clients, String path, int expected)
      throws Exception {
    KeptConnection[] connections = new KeptConnection[Math.max(clients, tenants.size())];
    for (int i = 0; i < connections.length; i++) {
      Client client = tenants.get(i % tenants.size()).client();
      connections[i] = new KeptConnection(client.url(path), client.key(), "application/json");
    }
    int each = connections.length / clients;
    return Load.measure(
        clients, 1, (worker, n) -> connections[worker * each + n % each].post(WANTED, expected));
  }
}
