package io.suanpan.notify;

import static io.suanpan.harness.Client.BATCH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tenants of whom the watch has one of each thing to tell, and two more each time. */
final class WatchedTenants {
  private final Instant now = Instant.now();
  private final List<TestBooks> all = new ArrayList<>();
  private int rounds;

  private WatchedTenants() {}

  static WatchedTenants create(Client operator, int count) {
    WatchedTenants tenants = new WatchedTenants();
    operator.post("/webhooks", "{\"url\":\"http://127.0.0.1:9/\"}").expect(201);
    TestVendor vendor = TestVendor.create(operator);
    vendor.load(TestVendor.rate("m1", "input", "unit, amount: \"10\", per: 1000000", ""));
    for (int i = 0; i < count; i++) {
      TestBooks books = new TestBooks(TestTenant.create(operator, tenants.members()), vendor);
      books.account();
      tenants.all.add(books);
    }
    tenants.all.forEach(tenants::begin);
    return tenants;
  }

  /** About noon where they are: no window ends meanwhile, and half of the day has gone by. */
  private String members() {
    int ahead = 12 - now.atOffset(ZoneOffset.UTC).getHour();
    return """
    "region":"CN","timeZone":"Etc/GMT%s","currency":"CNY","tax":{"category":"S","rate":"6"}
    """
        .formatted(ahead == 0 ? "" : "%+d".formatted(-ahead));
  }

  private void begin(TestBooks books) {
    TestTenant tenant = books.tenant();
    grant(books, "little", "m1", 10);
    String quota = "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"day\",\"limit\":\"1000\"}";
    tenant.operator().call("PUT", tenant.path("/quotas/day"), quota).expect(200);
    books.use("u", now.minusSeconds(1_800).toString(), 850);
    books.book(
        "/vendor-accounts",
        "{\"vendor\":\"openai\",\"region\":\"GLOBAL\",\"currency\":\"USD\","
            + "\"openedOn\":\"2024-01-01\"}");
    String bad =
        TestTenant.event("q", now.toString(), TestTenant.data("no-such-vendor", "m", 1, 1));
    byte[] body = ("[" + bad + "]").getBytes(UTF_8);
    tenant.client().post("/events", BATCH, body, "Prefer", "handling=lenient").expect(200);
  }

  /** A model without a price is used, and a grant ends soon. */
  void more() {
    rounds++;
    for (TestBooks books : all) {
      books.use("new" + rounds, now.toString(), "new-" + rounds, 1);
      grant(books, "ends-" + rounds, "m2", 3);
    }
  }

  private void grant(TestBooks books, String name, String model, int days) {
    books.book(
        "/grants",
        """
        {"vendorAccount":"%%s/default","name":"%s","effectiveAt":"%s","expiresAt":"%s",
         "allowance":{"meters":["*"],"models":["%s"],"quantity":1000}}
        """
            .formatted(name, now.minusSeconds(86_400), now.plusSeconds(days * 86_400L), model));
  }

  /** How many notifications of each tenant there are in the end. */
  int eachIsTold() {
    return told().size();
  }

  private List<String> told() {
    List<String> told =
        new ArrayList<>(
            List.of(
                "grant.running-low little",
                "quarantine.filling 1",
                "quota.forecast day",
                "quota.threshold day",
                "quota.threshold day",
                "vendor.leaving openai"));
    for (int round = 1; round <= rounds; round++) {
      told.add("grant.expiring ends-" + round);
      told.add("usage.unpriced new-" + round);
    }
    return told.stream().sorted().toList();
  }

  void verify(Client operator) {
    for (TestBooks books : all) {
      String key = books.tenant().client().key();
      JsonNode items =
          operator.with(key).get("/notifications?limit=1000").expect(200).json().get("items");
      List<String> told = new ArrayList<>();
      TreeSet<String> keys = new TreeSet<>();
      for (JsonNode item : items) {
        told.add(item.get("type").asText() + " " + what(item.get("data")));
        keys.add(item.get("type").asText() + " " + item.get("key").asText());
      }
      assertEquals(told(), told.stream().sorted().toList(), books.tenant().id());
      assertEquals(told.size(), keys.size(), keys.toString());
    }
  }

  /** What tells it from others of its type. */
  private static String what(JsonNode data) {
    for (String member : List.of("name", "model", "quota", "waiting", "vendor")) {
      if (data.has(member)) {
        return data.get(member).asText();
      }
    }
    throw new AssertionError("unknown: " + data);
  }
}
