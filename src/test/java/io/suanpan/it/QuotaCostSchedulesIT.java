package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random schedules with a limit on net cost and a grant, while counters are rated every second:
 * whatever is reserved, settled, released and used, each reservation is granted if all that was
 * used and is held, and it, would cost no more than the limit. {@code -Dquota.schedules=500
 * -Dquota.seed=1}.
 */
class QuotaCostSchedulesIT extends ApiTest {
  private static final int SCHEDULES = Integer.getInteger("quota.schedules", 8);
  private static final int STEPS = 25;

  /** Thousands of tokens of a model; one costs a yuan, of the other model two. */
  private record Usage(boolean dear, int thousands) {
    String model() {
      return dear ? "m2" : "m1";
    }
  }

  private record Held(String id, Usage usage) {}

  private Random random;
  private TestTenant tenant;
  private TestQuotas quotas;
  private TestVendor sells;
  private List<Usage> used;
  private List<Held> held;
  private int free;
  private int limit;

  @Test
  void granted_is_what_the_invoice_would_allow() {
    long seed = Long.getLong("quota.seed", System.nanoTime());
    System.out.println("QuotaCostSchedulesIT seed " + seed + ", " + SCHEDULES + " schedules");
    sells = TestVendor.create(operator());
    sells.load(
        TestVendor.rate("m1", "input", "unit, amount: \"1\", per: 1000", "")
            + TestVendor.rate("m2", "input", "unit, amount: \"2\", per: 1000", ""));
    int refused = 0;
    for (int i = 0; i < SCHEDULES; i++) {
      random = new Random(seed + i);
      begin();
      for (int step = 0; step < STEPS; step++) {
        refused += step("seed " + (seed + i) + ", step " + step) ? 1 : 0;
      }
    }
    System.out.println(refused + " of " + SCHEDULES * STEPS + " steps were refusals");
  }

  private void begin() {
    tenant =
        TestTenant.create(
            operator(), "\"region\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"currency\":\"CNY\"");
    quotas = new TestQuotas(tenant, Instant.now().minus(Duration.ofMinutes(30)));
    used = new ArrayList<>();
    held = new ArrayList<>();
    free = 1 + random.nextInt(12);
    sells.grant(tenant, "[\"*\"]", free * 1000L);
    set();
  }

  private void set() {
    limit = random.nextInt(15);
    String body = "{\"measure\":{\"cost\":\"CNY\"},\"window\":\"total\",\"limit\":\"%d\"}";
    quotas.put("net", body.formatted(limit)).expect(200);
  }

  /** Whether something was refused. */
  private boolean step(String where) {
    int kind = random.nextInt(100);
    boolean refused = false;
    if (kind < 45) {
      refused = reserve(where);
    } else if (kind < 60 && !held.isEmpty()) {
      settle(held.remove(random.nextInt(held.size())));
    } else if (kind < 70 && !held.isEmpty()) {
      Held one = held.remove(random.nextInt(held.size()));
      tenant.client().call("DELETE", "/reservations/" + one.id(), "").expect(204);
    } else if (kind < 90) {
      Usage usage = usage();
      used.add(usage);
      tenant.client().post("/events", Client.EVENT, event("u" + used.size(), usage)).expect(204);
    } else {
      set();
    }
    JsonNode quota = tenant.client().get("/quotas/net").expect(200).json();
    assertEquals(cost(List.of()), number(quota, "used"), where);
    assertEquals(cost(heldNow()) - cost(List.of()), number(quota, "held"), where);
    return refused;
  }

  private static int number(JsonNode quota, String member) {
    return new BigDecimal(quota.get(member).asText()).intValueExact();
  }

  private Usage usage() {
    return new Usage(random.nextBoolean(), 1 + random.nextInt(4));
  }

  private boolean reserve(String where) {
    Usage usage = usage();
    List<Usage> all = heldNow();
    all.add(usage);
    boolean fits = cost(all) <= limit;
    String wanted = "{\"vendor\":\"%s\",\"model\":\"%s\",\"usage\":{\"input\":%d}}";
    var answer =
        tenant
            .client()
            .post(
                "/reservations",
                wanted.formatted(sells.id(), usage.model(), usage.thousands() * 1000));
    String why = where + ", limit " + limit + ", free " + free + ", " + usage + ", " + used;
    assertEquals(fits ? 201 : 429, answer.status(), why + ", " + held + ": " + answer.text());
    if (fits) {
      held.add(new Held(answer.json().get("id").asText(), usage));
    }
    return !fits;
  }

  private void settle(Held one) {
    Usage usage = new Usage(one.usage().dear(), 1 + random.nextInt(4));
    used.add(usage);
    tenant
        .client()
        .post("/reservations/" + one.id() + "/settle", Client.EVENT, event(one.id(), usage))
        .expect(204);
  }

  private String event(String id, Usage usage) {
    String data = TestTenant.data(sells.id(), usage.model(), usage.thousands() * 1000L, 0);
    return TestTenant.event(id, quotas.at().toString(), data);
  }

  private List<Usage> heldNow() {
    return new ArrayList<>(held.stream().map(Held::usage).toList());
  }

  /**
   * Free tokens go to what was used, then to what is planned, each time to the dear model first.
   */
  private int cost(List<Usage> planned) {
    int left = free;
    int cost = 0;
    for (List<Usage> part : List.of(used, planned)) {
      for (boolean dear : new boolean[] {true, false}) {
        int thousands =
            part.stream().filter(u -> u.dear() == dear).mapToInt(Usage::thousands).sum();
        int covered = Math.min(left, thousands);
        left -= covered;
        cost += (thousands - covered) * (dear ? 2 : 1);
      }
    }
    return cost;
  }
}
