package io.suanpan.malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import io.suanpan.malformed.RawConnection.Answer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Broken requests in great number against the server as it is shipped, with a small heap.
 *
 * <p>{@code -Dcases} says how many, {@code -Dseed} which; {@code -Dcase} sends one of them alone
 * and prints it.
 */
class MalformedCampaign {
  private static final String JULY = "2024-07-15T08:00:00Z";
  private static final int CLIENTS = 16;
  private static final int MAX_GROWTH_MEGABYTES = 40;
  private static final long SEED =
      Long.parseLong(
          System.getProperty("suanpan.malformed.seed", "")
              .replace("random", Long.toString(System.nanoTime())));

  private static final int CASES = Integer.getInteger("suanpan.malformed.cases");
  private static SmallServer server;

  private final TestTenant broken = TestTenant.create(server.process().operator());
  private final TestTenant sound = TestTenant.create(server.process().operator());

  @BeforeAll
  static void start() throws Exception {
    server = new SmallServer();
    Client operator = server.process().operator();
    for (String vendor : ResponseCases.vendors()) {
      // A response of a vendor that nobody knows would be refused before it is read.
      if (operator.get("/vendors/" + vendor).status() == 404) {
        String rate = TestVendor.rate("m1", "input", "unit, amount: \"1\", per: 1000000", "");
        new TestVendor(vendor, operator).load(rate);
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void broken_requests_are_refused_and_do_no_harm() throws Exception {
    System.out.println("MalformedCampaign seed " + SEED + ", " + CASES + " cases");
    Report report = new Report();
    Campaign campaign =
        new Campaign(server.port(), key(broken), key(sound), new Cases(SEED), report);
    Integer only = Integer.getInteger("suanpan.malformed.case");
    if (only != null) {
      try (var connection = new RawConnection("127.0.0.1", server.port(), key(broken))) {
        System.out.println(campaign.cases().make(only).request().describe());
        System.out.println(campaign.one(only, connection));
      }
      assertEquals("", String.join("\n", report.faults()));
      return;
    }
    campaign.run(0, CASES / 10);
    long before = server.heapInUse();
    campaign.run(CASES / 10, CASES);
    long after = server.heapInUse();
    System.out.println(report.table());
    System.out.println("heap in use: " + before + " MB, then " + after + " MB");
    assertEquals("", String.join("\n", report.faults()), "seed " + SEED);
    assertNothingIsHalf(report);
    assertTrue(after - before < MAX_GROWTH_MEGABYTES, before + " MB, then " + after + " MB");
    assertEquals(report.sound().get(), sound.requests());
  }

  @Test
  void sixteen_of_the_largest_bodies_at_once_fit() throws Exception {
    List<Case> cases = LargeBodies.all();
    Report report = new Report();
    long before = server.heapInUse();
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    List<Callable<Void>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int first = i;
      String key = key(broken);
      clients.add(
          () -> {
            try (var connection = new RawConnection("127.0.0.1", server.port(), key)) {
              for (int n = 0; n < cases.size(); n++) {
                Case next = cases.get((first + n) % cases.size());
                Answer answer = connection.exchange(next.request());
                report.add(next, answer);
                next.fault(answer).ifPresent(f -> report.fault(f + next.request().describe()));
              }
            }
            return null;
          });
    }
    for (Future<Void> client : pool.invokeAll(clients)) {
      client.get();
    }
    pool.shutdown();
    System.out.println(report.table());
    long after = server.heapInUse();
    System.out.println("heap in use: " + before + " MB, then " + after + " MB");
    assertEquals("", String.join("\n", report.faults()));
    assertTrue(after - before < MAX_GROWTH_MEGABYTES, before + " MB, then " + after + " MB");
    String event = TestTenant.event("after", JULY, TestTenant.data("zhipu", "glm-4", 1, 1));
    sound.client().post("/events", Client.EVENT, event).expect(204);
  }

  private static String key(TestTenant tenant) {
    return tenant
        .operator()
        .post(tenant.path("/keys"), "{\"name\":\"k\",\"scopes\":[\"ingest\",\"read\",\"billing\"]}")
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  private void assertNothingIsHalf(Report report) throws SQLException {
    List<String> wrong = new ArrayList<>();
    String mine = "tenant_id = (SELECT tenant_id FROM tenant WHERE code = '" + broken.id() + "')";
    for (String id :
        server.rows("SELECT event_id FROM usage_event WHERE source <> 'x' AND " + mine)) {
      Family.numberOf(id).stream()
          .filter(report.refused()::contains)
          .forEach(number -> wrong.add(id));
    }
    assertEquals(List.of(), wrong, "stored though refused, seed " + SEED);
    Map<String, Long> ofEvents = new TreeMap<>();
    String counted =
        "SELECT quantities FROM usage_event WHERE account_id IS NOT NULL AND "
            + mine
            + " AND identity NOT IN (SELECT identity FROM event_void WHERE "
            + mine
            + ")";
    for (String quantities : server.rows(counted)) {
      for (String quantity : quantities.split(" ", -1)) {
        String[] parts = quantity.split("=", -1);
        ofEvents.merge(parts[0], Long.valueOf(parts[1]), Long::sum);
      }
    }
    assertTrue(ofEvents.getOrDefault("input", 0L) > 0, "nothing was counted");
    ofEvents.forEach((meter, sum) -> assertEquals(sum, cells(meter, mine), meter));
    for (String data : server.rows("SELECT data FROM usage_event WHERE data IS NOT NULL")) {
      BrokenJson.parse(data);
    }
  }

  private static Long cells(String meter, String mine) {
    try {
      return Long.valueOf(
          server.rows("SELECT SUM(" + meter + ") FROM usage_cell WHERE " + mine).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
