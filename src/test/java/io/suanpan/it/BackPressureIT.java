package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Client;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestTenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More comes in than the database takes: it is told to come again, and nothing is lost by that. */
class BackPressureIT extends ApiTest {
  private static final int EVENTS = 10_000;

  /** As many requests as fit into the queue of 65,536 events. */
  private static final int REQUESTS = 6;

  /** With a connection for each request. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void a_full_queue_answers_503_with_the_time_to_come_again() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    List<CompletableFuture<HttpResponse<String>>> taken = new ArrayList<>();
    try (Connection holder = TestDatabase.connect()) {
      // Whoever writes usage reads this row with a shared lock.
      holder.setAutoCommit(false);
      holder.createStatement().executeQuery("SELECT * FROM counting_version FOR UPDATE");
      for (int i = 0; i < REQUESTS; i++) {
        taken.add(http.sendAsync(request(tenant, i), BodyHandlers.ofString()));
      }
      while (waiting() < REQUESTS * EVENTS) {
        assertTrue(taken.stream().noneMatch(CompletableFuture::isDone), "answered too early");
        Thread.sleep(50);
      }
      HttpResponse<String> refused = http.send(request(tenant, REQUESTS), BodyHandlers.ofString());
      assertEquals(503, refused.statusCode(), refused.body());
      assertTrue(refused.body().contains("\"code\":\"BUSY\""), refused.body());
      assertTrue(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()) > 0);
      assertTrue(taken.stream().noneMatch(CompletableFuture::isDone), "answered too early");
      holder.rollback();
    }
    for (CompletableFuture<HttpResponse<String>> answer : taken) {
      assertEquals(204, answer.get().statusCode(), answer.get().body());
    }
    assertEquals(REQUESTS * EVENTS, tenant.requests());
    HttpResponse<String> again = http.send(request(tenant, REQUESTS), BodyHandlers.ofString());
    assertEquals(204, again.statusCode(), again.body());
    assertEquals((REQUESTS + 1) * EVENTS, tenant.requests());
  }

  private static HttpRequest request(TestTenant tenant, int number) {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      String data = "{\"vendor\":\"zhipu\",\"model\":\"glm-4\",\"usage\":{\"input\":1}}";
      events.add(TestTenant.event(number + "-" + i, "2024-07-15T12:00:00Z", data));
    }
    return HttpRequest.newBuilder(URI.create(tenant.client().url("/events")))
        .header("Authorization", "Bearer " + tenant.client().key())
        .header("Content-Type", Client.BATCH)
        .POST(BodyPublishers.ofString("[" + String.join(",", events) + "]"))
        .build();
  }

  private long waiting() {
    return operator()
        .root("/metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith("suanpan_ingestion_waiting_events"))
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
