package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.QuotaModel;
import io.suanpan.harness.QuotaModel.Limit;
import io.suanpan.harness.QuotaModel.Use;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestTenant;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random schedules of one client: whatever is reserved, settled, released, expired, used, voided
 * and set in whatever order, every answer and every standing is what a model works out that keeps
 * no counters. {@code -Dquota.schedules=2000 -Dquota.seed=1}.
 */
class QuotaSchedulesIT extends ApiTest {
  private static final int SCHEDULES = Integer.getInteger("quota.schedules", 15);
  private static final int STEPS = 40;
  private static final List<String> MODELS = List.of("glm-4", "glm-3-turbo");
  private static final List<String> NAMES = List.of("a", "b", "c");

  private Random random;
  private TestTenant tenant;
  private QuotaModel model;
  private List<String> log;
  private List<String> reservations;
  private List<String> events;
  private String at;
  private int ids;

  @Test
  void every_answer_is_what_a_model_without_counters_says() throws Exception {
    long seed = Long.getLong("quota.seed", System.nanoTime());
    System.out.println("QuotaSchedulesIT seed " + seed + ", " + SCHEDULES + " schedules");
    int refused = 0;
    for (int i = 0; i < SCHEDULES; i++) {
      random = new Random(seed + i);
      tenant = TestTenant.create(operator());
      model = new QuotaModel();
      log = new ArrayList<>(List.of("seed " + (seed + i)));
      reservations = new ArrayList<>();
      events = new ArrayList<>();
      at = Instant.now().toString();
      for (int step = 0; step < STEPS; step++) {
        refused += step() ? 1 : 0;
        assertStandings();
      }
    }
    System.out.println(refused + " of " + SCHEDULES * STEPS + " steps were refusals");
  }

  /** Whether something was refused. */
  private boolean step() throws SQLException {
    int kind = random.nextInt(100);
    if (kind < 12 || model.names().isEmpty()) {
      set();
    } else if (kind < 15) {
      remove();
    } else if (kind < 50) {
      return reserve();
    } else if (kind < 65) {
      settle();
    } else if (kind < 75) {
      release();
    } else if (kind < 80) {
      expire();
    } else if (kind < 95) {
      use();
    } else {
      voidEvent();
    }
    return false;
  }

  private void set() {
    String name = pick(NAMES);
    Limit limit =
        new Limit(
            random.nextInt(3) == 0 ? pick(MODELS) : null,
            random.nextInt(4) == 0 ? "search" : null,
            random.nextInt(4) == 0,
            random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(2_000),
            random.nextInt(5) > 0,
            0);
    String scope =
        (limit.model() == null ? "" : "\"model\":\"" + limit.model() + "\"")
            + (limit.model() == null || limit.project() == null ? "" : ",")
            + (limit.project() == null ? "" : "\"project\":\"search\"");
    String body =
        "{\"scope\":{%s},\"measure\":%s,\"window\":\"%s\",\"limit\":\"%d\",\"mode\":\"%s\"}"
            .formatted(
                scope,
                limit.requests() ? "{\"requests\":true}" : "{\"meters\":[\"*\"]}",
                "total",
                limit.amount(),
                limit.hard() ? "hard" : "soft");
    log.add("set " + name + " " + body);
    operator().call("PUT", tenant.path("/quotas/" + name), body).expect(200);
    model.put(name, limit);
  }

  private void remove() {
    String name = pick(model.names());
    log.add("remove " + name);
    operator().call("DELETE", tenant.path("/quotas/" + name), "").expect(204);
    model.remove(name);
  }

  private boolean reserve() {
    Use wanted = new Use("r" + ids++, pick(MODELS), project(), random.nextInt(300));
    String body =
        "{\"vendor\":\"zhipu\",\"model\":\"%s\"%s,\"usage\":{\"input\":%d},\"ttlSeconds\":3600}"
            .formatted(wanted.model(), member("project", wanted), wanted.tokens());
    List<String> exceeded = model.exceeded(wanted);
    log.add("reserve " + wanted);
    int check = tenant.client().post("/reservations/check", body).status();
    Answer answer = tenant.client().post("/reservations", body);
    assertEquals(exceeded.isEmpty() ? 201 : 429, answer.status(), this::story);
    assertEquals(exceeded.isEmpty() ? 200 : 429, check, this::story);
    if (exceeded.isEmpty()) {
      String id = answer.json().get("id").asText();
      model.hold(new Use(id, wanted.model(), wanted.project(), wanted.tokens()));
      reservations.add(id);
    } else {
      assertEquals(exceeded.get(0), answer.json().get("quota").asText(), this::story);
    }
    return !exceeded.isEmpty();
  }

  private void settle() {
    if (reservations.isEmpty()) {
      return;
    }
    // It may be over already, and take more than was reserved: it happened.
    String id = reservations.remove(random.nextInt(reservations.size()));
    Use use = newUse();
    log.add("settle " + id + " by " + use);
    String path = "/reservations/" + id + "/settle";
    tenant.client().post(path, Client.EVENT, event(use)).expect(204);
    tenant.client().post(path, Client.EVENT, event(use)).expect(204);
    model.end(id);
    model.use(use);
  }

  private void release() {
    if (!reservations.isEmpty()) {
      String id = pick(reservations);
      log.add("release " + id);
      tenant.client().call("DELETE", "/reservations/" + id, "").expect(204);
      model.end(id);
    }
  }

  /** Its time is over, and nobody has noticed yet. */
  private void expire() throws SQLException {
    if (reservations.isEmpty()) {
      return;
    }
    String id = pick(reservations);
    log.add("expire " + id);
    for (String table : List.of("reservation", "reservation_hold")) {
      TestDatabase.change(
          "UPDATE %s SET expires_at = UTC_TIMESTAMP(6) WHERE reservation_id = '%s'"
              .formatted(table, id));
    }
    model.end(id);
  }

  private void use() {
    Use use = newUse();
    log.add("use " + use);
    tenant.client().post("/events", Client.EVENT, event(use)).expect(204);
    model.use(use);
  }

  private Use newUse() {
    Use use = new Use("e" + ids++, pick(MODELS), project(), 1 + random.nextInt(300));
    events.add(use.id());
    return use;
  }

  private void voidEvent() {
    if (!events.isEmpty()) {
      String id = pick(events);
      log.add("void " + id);
      String body = "{\"source\":\"test\",\"id\":\"" + id + "\",\"reason\":\"wrong\"}";
      tenant.client().post("/events/void", body).expect(204);
      model.voidUse(id);
    }
  }

  private void assertStandings() {
    TreeMap<String, String> expected = new TreeMap<>();
    for (String name : model.names()) {
      QuotaModel.Standing standing = model.standing(name).orElseThrow();
      long left = model.limit(name).amount() - standing.used() - standing.held();
      expected.put(name, standing.used() + " " + standing.held() + " " + Math.max(0, left));
    }
    TreeMap<String, String> told = new TreeMap<>();
    for (JsonNode quota : tenant.client().get("/quotas").expect(200).json().get("items")) {
      told.put(
          quota.get("name").asText(),
          quota.get("used").asText()
              + " "
              + quota.get("held").asText()
              + " "
              + quota.get("left").asText());
    }
    assertEquals(expected, told, this::story);
  }

  private String story() {
    return String.join("\n", log);
  }

  private String event(Use use) {
    return TestTenant.event(use.id(), at, TestTenant.data("zhipu", use.model(), use.tokens(), 0))
        .replace("\"source\"", member("subject", use).replaceFirst("^,", "") + "\"source\"")
        .replace("\"search\"\"source\"", "\"search\",\"source\"");
  }

  private static String member(String name, Use use) {
    return use.project() == null ? "" : ",\"" + name + "\":\"" + use.project() + "\"";
  }

  private String project() {
    return random.nextInt(3) == 0 ? "search" : null;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
