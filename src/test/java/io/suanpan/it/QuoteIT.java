package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quotes over HTTP, and what /openapi says of them. */
class QuoteIT extends ApiTest {
  private static final String QUOTE =
      """
      {"currency":"CNY","period":{"start":"2024-07-01T00:00:00Z","end":"2024-08-01T00:00:00Z"},
       "rates":[{"model":"glm-4","meter":"input",
                 "price":{"kind":"unit","amount":"100","per":"1000000"}}],
       "usage":[{"at":"2024-07-02T10:00:00Z","model":"glm-4","meter":"input","quantity":"1200"}]}
      """;

  @Test
  void the_examples_of_openapi_work_and_come_to_what_one_works_out_by_hand() throws IOException {
    TestTenant tenant = TestTenant.create(operator());
    JsonNode examples =
        openApi()
            .at("/paths/~1api~1v1~1quotes/post/requestBody/content/application~1json/examples");
    // 700,000 of 1.2 M at 100 per million, less 10 %, with 6 % tax; 200,001 at 2.50 and 12,000
    // at 0.06; 10 M at 15 less the 250,000 of the day, lifted to 200, less 75.
    Map<String, String> totals =
        Map.of(
            "grantAndDiscount",
            "66.78",
            "lengthAndTiers",
            "720.50",
            "commitmentAndCredit",
            "125.00");
    assertEquals(totals.size(), examples.size(), examples.toString());
    for (Map.Entry<String, String> total : totals.entrySet()) {
      JsonNode value = examples.get(total.getKey()).get("value");
      String body = value.isTextual() ? value.asText() : value.toString();
      JsonNode answer = tenant.client().post("/quotes", body).expect(200).json();
      assertEquals(total.getValue(), answer.get("total").asText(), answer.toString());
    }
  }

  @Test
  void every_member_of_a_quote_is_described() throws IOException {
    JsonNode schemas = openApi().at("/components/schemas");
    List<String> missing = new ArrayList<>();
    for (String name :
        List.of(
            "QuoteRequest",
            "PeriodDocument",
            "AliasDocument",
            "RateDocument",
            "PriceDocument",
            "TierDocument",
            "ConditionsDocument",
            "LengthDocument",
            "WindowDocument",
            "GrantDocument",
            "AllowanceDocument",
            "RecurrenceDocument",
            "RolloverDocument",
            "CapDocument",
            "DiscountDocument",
            "ScopeDocument",
            "TriggerDocument",
            "CommitmentDocument",
            "CountDocument",
            "CreditDocument",
            "TaxDocument",
            "UsageDocument",
            "QuoteAnswer",
            "QuotedCharge",
            "QuotedSegment")) {
      schemas
          .get(name)
          .get("properties")
          .properties()
          .forEach(
              member -> {
                if (!member.getValue().has("description") && !member.getValue().has("$ref")) {
                  missing.add(name + "." + member.getKey());
                }
              });
    }
    assertEquals(List.of(), missing);
    assertEquals("string", schemas.at("/UsageDocument/properties/quantity/type").asText());
    assertEquals("date-time", schemas.at("/UsageDocument/properties/at/format").asText());
  }

  @Test
  void what_is_wrong_is_pointed_at() {
    TestTenant tenant = TestTenant.create(operator());
    wrong(tenant, "\"kind\":\"unit\"", "\"kind\":\"barter\"", "/rates/0");
    wrong(
        tenant, "\"meter\":\"input\",\"quantity\"", "\"meter\":\"hope\",\"quantity\"", "/usage/0");
    wrong(tenant, "\"1200\"", "\"-1\"", "/usage/0");
    wrong(tenant, "\"1200\"", "\"1.1234567\"", "/usage");
    wrong(tenant, "2024-07-02T10", "2024-09-02T10", "/usage/0");
    wrong(tenant, "\"CNY\"", "\"XYZ\"", "/currency");
    wrong(tenant, "2024-08-01", "2024-06-01", "/period");
    assertTrue(operator().post("/quotes", QUOTE).expect(200).text().contains("\"total\":\"0.12\""));
    assertEquals(422, tenant.client().post("/quotes", "{}").status());
  }

  @Test
  void numbers_without_bounds_and_lists_with_holes_are_refused() {
    TestTenant tenant = TestTenant.create(operator());
    for (String number : List.of("1e999999999", "1e-999999999", "1e400", "1e30")) {
      refused(tenant, "\"amount\":\"100\"", "\"amount\":\"" + number + "\"");
      refused(tenant, "\"1200\"", "\"" + number + "\"");
      refused(tenant, "\"per\":\"1000000\"", "\"per\":\"" + number + "\"");
    }
    refused(tenant, "\"usage\":[", "\"usage\":[null,");
    refused(tenant, "\"usage\":[", "\"grants\":[null],\"usage\":[");
    refused(tenant, "\"usage\":[", "\"holidays\":[null],\"usage\":[");
    refused(tenant, "\"usage\":[", "\"tax\":{\"rate\":\"-19\"},\"usage\":[");
    refused(
        tenant,
        "\"usage\":[",
        "\"grants\":[{\"id\":\"g\",\"allowance\":{\"quantity\":\"1\"},\"caps\":[{}]}],\"usage\":[");
  }

  private static void refused(TestTenant tenant, String right, String wrong) {
    assertTrue(QUOTE.contains(right), right);
    Answer answer = tenant.client().post("/quotes", QUOTE.replace(right, wrong));
    assertEquals(422, answer.status(), wrong + " " + answer.text());
  }

  /** A trigger of 150 stays one of 150 where usage has decimals. */
  @Test
  void a_trigger_counts_as_usage_does() {
    TestTenant tenant = TestTenant.create(operator());
    String discount =
        "\"discounts\":[{\"percent\":\"50\",\"from\":{\"quantity\":150}}],\"usage\":[";
    String body =
        QUOTE
            .replace("\"usage\":[", discount)
            .replace("\"100\",\"per\":\"1000000\"", "\"1\",\"per\":\"1\"")
            .replace("\"1200\"", "\"100.5\"");
    JsonNode answer = tenant.client().post("/quotes", body).expect(200).json();
    assertEquals("100.50", answer.get("total").asText());
  }

  private static void wrong(TestTenant tenant, String right, String wrong, String pointer) {
    assertTrue(QUOTE.contains(right), right);
    Answer answer = tenant.client().post("/quotes", QUOTE.replace(right, wrong));
    assertEquals(422, answer.status(), answer.text());
    assertEquals(pointer, answer.json().at("/errors/0/pointer").asText(), answer.text());
  }

  private JsonNode openApi() throws IOException {
    return new ObjectMapper().readTree(operator().root("/openapi?format=JSON").expect(200).body());
  }
}
