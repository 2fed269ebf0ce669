package io.suanpan.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.crash.Ledger.Fate;
import io.suanpan.harness.TestTenant;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Whether the API says the same as the tables. */
record ApiCheck(Ledger ledger, Random random) {
  private static final int SAMPLE = 8;
  private static final String USAGE =
      "/usage?from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z&groupBy=meter";

  /** What is wrong. */
  List<String> run(Books books) {
    List<String> wrong = new ArrayList<>();
    Map<Meter, Long> told = new TreeMap<>();
    for (JsonNode row : ledger.tenant.client().get(USAGE).expect(200).json().get("rows")) {
      Meter meter = Meters.named(row.get("meter").asText()).orElseThrow();
      told.merge(meter, row.get("quantity").asLong(), Long::sum);
    }
    if (!Quantities.of(told).toString().equals(books.total().toString())) {
      wrong.add("GET /usage says " + told + ", the cells " + books.total());
    }
    TestTenant tenant = ledger.tenant;
    JsonNode proof = tenant.operator().post(tenant.path("/cells/verify"), "").expect(200).json();
    if (proof.get("wrong").asInt() != 0) {
      wrong.add("sums and events differ: " + proof);
    }
    for (String id : sample()) {
      JsonNode items =
          ledger
              .tenant
              .client()
              .get(
                  "/events?source="
                      + Sent.SOURCE
                      + "&id="
                      + URLEncoder.encode(id, StandardCharsets.UTF_8))
              .expect(200)
              .json()
              .get("items");
      if (items.size() != 1
          || items.get(0).get("usage").get("input").asLong() != ledger.event(id).input()
          || items.get(0).hasNonNull("voided") != ledger.isVoided(id)) {
        wrong.add("GET /events says of " + id + " " + items);
      }
    }
    return wrong;
  }

  private List<String> sample() {
    List<String> ids = new ArrayList<>();
    for (String id : ledger.ids()) {
      if (ledger.fate(id) == Fate.ACKNOWLEDGED && !ledger.event(id).bad()) {
        ids.add(id);
      }
    }
    Collections.sort(ids);
    Collections.shuffle(ids, random);
    return ids.subList(0, Math.min(SAMPLE, ids.size()));
  }
}
