package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestTenant;
import org.junit.jupiter.api.Test;

class CatalogIT extends ApiTest {
  private static final String CATALOG =
      """
      vendor: testvendor
      name: Test Vendor
      timeZone: UTC
      sources:
        page: {title: "a page", address: "https://example.com", asOf: "2024"}
      models:
        - {id: m1}
      rateCards:
        - region: CN
          currency: CNY
          rates:
            - {model: m1, meter: input, price: {kind: unit, amount: "AMOUNT", per: 1000000}, \
               validFrom: 2024-01-01, confidence: high, sources: [page]}
      """;

  @Test
  void all_ten_vendors_are_there_and_any_key_may_read() {
    TestTenant tenant = TestTenant.create(operator());
    JsonNode vendors = tenant.client().get("/vendors").expect(200).json().get("items");
    for (String vendor :
        new String[] {
          "openai",
          "azure-openai",
          "baidu",
          "tencent",
          "alibaba",
          "zhipu",
          "01ai",
          "baichuan",
          "sensetime",
          "moonshot"
        }) {
      assertTrue(vendors.toString().contains("\"id\":\"" + vendor + "\""), vendor);
    }
    JsonNode rates =
        tenant
            .client()
            .get("/vendors/zhipu/rate-cards?at=2024-07-15T00:00:00Z")
            .expect(200)
            .json()
            .get("items")
            .get(0)
            .get("rates");
    for (JsonNode rate : rates) {
      assertTrue(rate.get("provenance").get("sources").size() > 0, rate.toString());
    }
    JsonNode openai = tenant.client().get("/vendors/openai").expect(200).json();
    assertEquals(2, openai.get("availability").size());
    assertTrue(tenant.client().get("/vendors/baidu/offers").json().get("items").size() >= 2);
  }

  @Test
  void a_dry_run_tells_what_would_change_and_changes_nothing() {
    String path = "/catalog/imports?file=test.yaml";
    JsonNode dry =
        operator()
            .post(path + "&dryRun=true", "application/yaml", CATALOG.replace("AMOUNT", "1"))
            .expect(200)
            .json();
    assertTrue(dry.get("changes").size() > 0);
    operator().get("/vendors/testvendor").expect(404);
    operator().post(path, "application/yaml", CATALOG.replace("AMOUNT", "1")).expect(200);
    JsonNode changed =
        operator()
            .post(path, "application/yaml", CATALOG.replace("AMOUNT", "2"))
            .expect(200)
            .json();
    assertEquals(1, changed.get("changes").size());
    assertEquals("CHANGED", changed.get("changes").get(0).get("change").asText());
    assertEquals(2, changed.get("version").asInt());
    JsonNode same =
        operator().post(path, "application/yaml", CATALOG.replace("AMOUNT", "2")).json();
    assertEquals(0, same.get("changes").size());
    assertEquals(2, operator().get("/vendors/testvendor").json().get("version").asInt());
  }

  @Test
  void an_ambiguous_price_is_refused_with_file_line_and_reason() {
    String sound = CATALOG.replace("AMOUNT", "1");
    String twice = sound + sound.lines().reduce((first, second) -> second).orElseThrow();
    var refused =
        operator().post("/catalog/imports?file=test.yaml", "application/yaml", twice).expect(422);
    assertEquals("INVALID_CATALOG", refused.code());
    assertEquals(
        "test.yaml:13: ambiguous with line 12: both price m1 input at the same time",
        refused.json().get("errors").get(0).get("detail").asText());
  }

  @Test
  void exchange_rates_are_loaded_from_the_layout_of_the_ecb() {
    String csv =
        """
        Date,USD,CNY,THB,
        2031-02-03,1.1,8.8,N/A,
        2031-02-04,1.2,8.9,39.5,
        """;
    assertEquals(
        5, operator().post("/fx-rates", "text/csv", csv).expect(200).json().get("added").asInt());
    assertEquals(0, operator().post("/fx-rates", "text/csv", csv).json().get("added").asInt());
    JsonNode rates = operator().get("/fx-rates?on=2031-02-03").expect(200).json().get("items");
    assertEquals(2, rates.size());
    assertEquals("8.8", rates.get(0).get("perEuro").asText());
    assertEquals(
        "INVALID_FX_RATES",
        operator().post("/fx-rates", "text/csv", "Date,USD\n2031-02-05,abc\n").expect(422).code());
  }
}
