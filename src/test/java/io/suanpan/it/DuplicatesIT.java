package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent again, by whomever and however: it counts once, where it counted first. */
class DuplicatesIT extends ApiTest {
  private static final int CLIENTS = 32;

  /** What several requests were told. */
  private record Told(int stored, int duplicates, int conflicts) {
    Told plus(Told other) {
      return new Told(
          stored + other.stored, duplicates + other.duplicates, conflicts + other.conflicts);
    }
  }

  @Test
  void the_same_batch_from_32_clients_at_once_counts_once() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    long seed = System.nanoTime();
    System.out.println("DuplicatesIT seed " + seed);
    List<String> events = new ArrayList<>();
    Map<String, Long> cells = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      // Every quarter of an hour from two days before the end of July to three days after it.
      Instant time = Instant.parse("2024-07-30T00:00:00Z").plusSeconds(900L * i);
      events.add(event("e" + i, time.toString(), "m" + i % 7, i + 1));
      cells.merge("m" + i % 7 + " " + time, i + 1L, Long::sum);
    }
    List<Told> told =
        Together.run(
            CLIENTS,
            client -> {
              List<String> mine = new ArrayList<>(events);
              if (client % 2 == 1) {
                Collections.shuffle(mine, new Random(seed + client));
              }
              return send(tenant, mine);
            });
    assertEquals(new Told(500, 31 * 500, 0), sum(told), "seed " + seed);
    assertEquals(cells, input(tenant), "seed " + seed);
  }

  @Test
  void batches_that_overlap_and_repeat_themselves_count_each_identity_once() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    List<Told> told =
        Together.run(
            CLIENTS,
            client -> {
              List<String> mine = new ArrayList<>();
              for (int i = 0; i < 100; i++) {
                String id = "e" + (client * 10 + i);
                mine.add(event(id, "2024-07-15T12:00:00Z", "glm-4", 1));
              }
              mine.addAll(mine.subList(40, 60));
              return send(tenant, mine);
            });
    int distinct = (CLIENTS - 1) * 10 + 100;
    assertEquals(new Told(distinct, CLIENTS * 120 - distinct, 0), sum(told));
    assertEquals(Map.of("glm-4 2024-07-15T12:00:00Z", (long) distinct), input(tenant));
  }

  /** A day and a month in UTC, a month in the tenant's zone, a year, an hour that comes twice. */
  @ParameterizedTest
  @CsvSource({
    "2024-07-15T23:59:59.999999Z, 2024-07-16T00:00:00Z, 2024-07-16T01:59:59.9999999+02:00",
    "2024-07-31T23:59:59.999999Z, 2024-08-01T00:00:00Z, 2024-08-01T07:59:59.999999+08:00",
    "2024-07-31T21:59:59.999999Z, 2024-07-31T22:00:00Z, 2024-07-31T23:59:59.999999+02:00",
    "2024-12-31T22:59:59.999999Z, 2024-12-31T23:00:00Z, 2024-12-31T14:59:59.999999-08:00",
    "2024-10-27T00:30:00Z, 2024-10-27T01:30:00Z, 2024-10-27T02:30:00+02:00"
  })
  void an_identity_counts_where_it_counted_first(String first, String other, String same) {
    TestTenant tenant = TestTenant.create(operator());
    Map<String, Long> counted = Map.of("glm-4 " + quarter(first), 7L);
    post(tenant, event("a", first, "glm-4", 7), 204);
    post(tenant, event("a", first, "glm-4", 7), 204);
    post(tenant, event("a", same, "glm-4", 7), 204);
    post(tenant, event("a", null, "glm-4", 7), 204);
    assertEquals(counted, input(tenant));
    post(tenant, event("a", other, "glm-4", 7), 409);
    Told told =
        send(
            tenant,
            List.of(
                event("a", other, "glm-4", 7),
                event("a", first, "glm-4", 7),
                event("a", first, "glm-4", 8)));
    assertEquals(new Told(0, 1, 2), told);
    assertEquals(counted, input(tenant));
  }

  @Test
  void inside_a_batch_the_first_time_counts() {
    TestTenant tenant = TestTenant.create(operator());
    String last = "2024-07-31T23:59:59Z";
    Told told =
        send(
            tenant,
            List.of(
                event("a", last, "glm-4", 7),
                event("a", "2024-08-01T00:00:00Z", "glm-4", 7),
                event("a", null, "glm-4", 7),
                event("b", "2024-08-01T00:00:00Z", "glm-4", 1),
                event("b", last, "glm-4", 1)));
    assertEquals(new Told(2, 1, 2), told);
    assertEquals(
        Map.of("glm-4 " + quarter(last), 7L, "glm-4 2024-08-01T00:00:00Z", 1L), input(tenant));
  }

  @Test
  void without_a_time_first_any_time_is_a_repeat() {
    TestTenant tenant = TestTenant.create(operator());
    post(tenant, event("a", null, "glm-4", 7), 204);
    Map<String, Long> counted = input(tenant);
    assertEquals(List.of(7L), List.copyOf(counted.values()));
    post(tenant, event("a", "2024-07-31T23:59:59Z", "glm-4", 7), 204);
    post(tenant, event("a", "2024-08-01T00:00:00Z", "glm-4", 7), 204);
    post(tenant, event("a", "2024-08-01T00:00:00Z", "glm-4", 8), 409);
    assertEquals(counted, input(tenant));
  }

  /** Half of the clients think it was still July. */
  @Test
  void of_two_times_at_once_one_counts_and_the_other_is_told() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    String july = "2024-07-31T23:59:59Z";
    String august = "2024-08-01T00:00:00Z";
    List<Told> told =
        Together.run(
            CLIENTS,
            client -> {
              List<String> mine = new ArrayList<>();
              for (int i = 0; i < 100; i++) {
                mine.add(event("e" + i, client % 2 == 0 ? july : august, "glm-4", 1));
              }
              return send(tenant, mine);
            });
    int half = CLIENTS / 2;
    assertEquals(new Told(100, (half - 1) * 100, half * 100), sum(told));
    assertEquals(100, input(tenant).values().stream().mapToLong(Long::longValue).sum());
  }

  private static String event(String id, String time, String model, long input) {
    String event = TestTenant.event(id, "T", TestTenant.data("zhipu", model, input, 1));
    return time == null
        ? event.replace("\"time\":\"T\",", "")
        : event.replace("\"time\":\"T\"", "\"time\":\"" + time + "\"");
  }

  private static String quarter(String time) {
    long seconds = Instant.parse(time).getEpochSecond();
    return Instant.ofEpochSecond(seconds - seconds % 900).toString();
  }

  private static void post(TestTenant tenant, String event, int status) {
    tenant.client().post("/events", EVENT, event).expect(status);
  }

  private static Told send(TestTenant tenant, List<String> events) {
    byte[] body = ("[" + String.join(",", events) + "]").getBytes(UTF_8);
    JsonNode answer =
        tenant
            .client()
            // A client of its own has a connection of its own.
            .with(tenant.client().key())
            .post("/events", BATCH, body, "Prefer", "return=representation")
            .expect(200)
            .json();
    return new Told(
        answer.get("stored").asInt(),
        answer.get("duplicates").asInt(),
        answer.get("conflicts").asInt());
  }

  private static Told sum(List<Told> told) {
    return told.stream().reduce(new Told(0, 0, 0), Told::plus);
  }

  /** Input tokens by model and quarter of an hour: the cells. */
  private static Map<String, Long> input(TestTenant tenant) {
    Map<String, Long> cells = new TreeMap<>();
    String all = "/usage?from=2020-01-01T00:00:00Z&to=2050-01-01T00:00:00Z";
    for (JsonNode row :
        tenant
            .client()
            .get(all + "&granularity=15m&groupBy=model,meter")
            .expect(200)
            .json()
            .get("rows")) {
      if (row.get("meter").asText().equals("input")) {
        String cell = row.get("model").asText() + " " + row.get("start").asText();
        cells.put(cell, row.get("quantity").asLong());
      }
    }
    return cells;
  }
}
