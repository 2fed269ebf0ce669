package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static java.text.Normalizer.Form.NFKC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to one correct invoice; the expected amounts are worked out by hand. */
class InvoiceIT extends ApiTest {
  @BeforeEach
  void issuer() {
    operator()
        .call(
            "PUT",
            "/issuer",
            """
            {"name":"Issuer Ltd 发行","address":{"street":"1 Way","city":"Berlin","country":"DE"},
             "series":"IT","paymentDays":14,"bank":"DE00 0000"}
            """)
        .expect(200);
  }

  @Test
  void one_invoice_over_vendors_grants_discounts_currencies_and_tax() throws IOException {
    TestTenant tenant = mixed();
    JsonNode preview = tenant.client().get("/invoices/preview?period=2024-07").expect(200).json();
    JsonNode run = tenant.close("2024-07");
    String number = run.get("invoices").get(0).get("number").asText();
    JsonNode invoice = tenant.client().get("/invoices/" + number).expect(200).json();

    JsonNode openai = invoice.get("sections").get(0);
    assertEquals("openai", openai.get("vendor").asText());
    assertEquals("0.92353158", openai.get("fx").get("rate").asText());
    assertEquals("2024-07-31", openai.get("fx").get("date").asText());
    // 2,000,001 x 5/M = 10.000005; 5,000 cached at the price of input = 0.025; 34,000 x 15/M = 0.51
    assertLine(openai, 0, "gpt-4o", "input", "10.00", "1.00", "9.00");
    assertLine(openai, 1, "gpt-4o", "cached_input", "0.03", "0.00", "0.03");
    assertLine(openai, 2, "gpt-4o", "output", "0.51", "0.05", "0.46");
    assertEquals("9.49", openai.get("net").asText());
    // 9.00 -> 8.31, 0.03 -> 0.03, 0.46 -> 0.42
    assertEquals("8.76", openai.get("netConverted").asText());

    JsonNode zhipu = invoice.get("sections").get(1);
    JsonNode input = zhipu.get("lines").get(0);
    // 20 M before the grant; of 40 M after it the grant covers what is left beside 680 of output.
    assertEquals(60_000_000, input.get("consumed").asLong());
    assertEquals(39_999_320 + 680, 40_000_000);
    assertEquals(40_000_000, input.get("covered").asLong());
    assertEquals("2000.00", input.get("net").asText());
    assertEquals("255.77", input.get("netConverted").asText());

    assertEquals("264.53", invoice.get("net").asText());
    assertEquals("50.26", invoice.get("tax").get(0).get("amount").asText());
    assertEquals("314.79", invoice.get("total").asText());
    assertEquals("ISSUED", invoice.get("state").asText());
    assertEquals(1, invoice.get("unpriced").size());
    assertEquals("gpt-99", invoice.get("unpriced").get(0).get("model").asText());
    assertEquals(preview.get("total"), invoice.get("total"));
    assertEquals(preview.get("sections"), invoice.get("sections"));

    documents(tenant, number);
  }

  private void documents(TestTenant tenant, String number) throws IOException {
    Answer csv = tenant.client().get("/invoices/" + number + ".csv").expect(200);
    assertTrue(csv.type().startsWith("text/csv"), csv.type());
    java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
    List<String> rows = csv.text().lines().skip(1).toList();
    for (String row : rows) {
      String converted = row.split(",", -1)[21];
      sum = converted.isEmpty() ? sum : sum.add(new java.math.BigDecimal(converted));
    }
    assertEquals("314.79", sum.toPlainString());
    Answer pdf = tenant.client().get("/invoices/" + number, "application/pdf").expect(200);
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      // The font draws 行 and the radical ⾏ by one glyph; what is read back may be either.
      String text = Normalizer.normalize(new PDFTextStripper().getText(document), NFKC);
      assertTrue(text.contains(number) && text.contains("314.79 EUR"), text);
      assertTrue(text.contains("Issuer Ltd 发行"), text);
    }
    assertEquals(
        "NOT_ACCEPTABLE",
        tenant.client().get("/invoices/" + number, "image/png").expect(406).code());
  }

  @Test
  void closing_twice_at_once_gives_one_invoice() throws Exception {
    TestTenant tenant = mixed();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<String> numbers = new ArrayList<>();
    try {
      List<Callable<JsonNode>> closes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        closes.add(() -> tenant.close("2024-07"));
      }
      for (Future<JsonNode> closed : pool.invokeAll(closes)) {
        numbers.add(closed.get().get("invoices").get(0).get("number").asText());
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(1, numbers.stream().distinct().count(), numbers.toString());
    assertEquals(1, tenant.client().get("/invoices").json().get("items").size());
  }

  @Test
  void numbers_have_no_gaps_and_hashes_chain() throws Exception {
    List<JsonNode> issued = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      TestTenant tenant = mixed();
      tenant.close("2024-07");
      String number =
          tenant.client().get("/invoices").json().get("items").get(0).get("number").asText();
      issued.add(tenant.client().get("/invoices/" + number).json());
    }
    for (int i = 1; i < issued.size(); i++) {
      assertEquals(number(issued.get(i - 1)) + 1, number(issued.get(i)));
      assertEquals(issued.get(i - 1).get("hash"), issued.get(i).get("previousHash"));
    }
  }

  @Test
  void a_month_that_runs_or_follows_an_open_one_is_parked_with_the_reason() {
    TestTenant tenant = mixed();
    tenant
        .client()
        .post(
            "/events",
            BATCH,
            "[" + event("j", "2024-06-10T00:00:00Z", data("zhipu", "glm-4", 9, 0)) + "]")
        .expect(204);
    JsonNode parked = tenant.close("2024-07").get("parked").get(0);
    assertEquals("PERIOD_OUT_OF_ORDER: close first: [2024-06]", parked.get("reason").asText());
    assertTrue(
        tenant
            .close("2099-01")
            .get("parked")
            .get(0)
            .get("reason")
            .asText()
            .startsWith("PERIOD_NOT_ENDED"));
    tenant.close("2024-06");
    assertEquals(1, tenant.close("2024-07").get("done").asInt());
  }

  @Test
  void a_month_without_usage_has_no_invoice_and_one_covered_whole_has_one_of_zero() {
    TestTenant tenant = TestTenant.create(operator());
    assertTrue(tenant.close("2024-05").get("invoices").get(0).get("number") == null);
    zhipu(tenant);
    send(tenant, event("c", "2024-07-12T00:00:00Z", data("zhipu", "glm-4", 100, 100)));
    tenant.close("2024-07");
    JsonNode invoice = tenant.client().get("/invoices").json().get("items").get(0);
    assertEquals("0.00", invoice.get("total").asText());
  }

  @Test
  void what_a_closed_month_burnt_is_gone_in_the_next() {
    TestTenant tenant = TestTenant.create(operator());
    zhipu(tenant);
    send(
        tenant,
        event("a", "2024-07-12T00:00:00Z", data("zhipu", "glm-4", 30_000_000, 0)),
        event("b", "2024-08-12T00:00:00Z", data("zhipu", "glm-4", 30_000_000, 0)));
    JsonNode before = tenant.client().get("/invoices/preview?period=2024-08").expect(200).json();
    tenant.close("2024-07");
    tenant.close("2024-08");
    JsonNode after = tenant.client().get("/invoices?period=2024-08").json().get("items").get(0);
    // 10 M of the 50 M are not covered: 1,000 CNY at 0.12785271 EUR is the same in both.
    assertEquals(before.get("total"), after.get("total"));
    JsonNode line = before.get("sections").get(0).get("lines").get(0);
    assertEquals(20_000_000, line.get("covered").asLong());
    assertEquals("1000.00", line.get("net").asText());
  }

  @Test
  void usage_after_a_vendor_left_the_region_is_billed_and_flagged() {
    TestTenant tenant =
        TestTenant.create(
            operator(), "\"region\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"currency\":\"USD\"");
    send(
        tenant,
        event("a", "2024-07-08T23:59:59Z", data("openai", "gpt-4o", 1_000_000, 0)),
        event("b", "2024-07-09T00:00:00Z", data("openai", "gpt-4o", 1_000_000, 7)));
    JsonNode preview = tenant.client().get("/invoices/preview?period=2024-07").json();
    assertEquals("10.00", preview.get("total").asText());
    JsonNode flagged = preview.get("afterEndOfService").get(0);
    assertEquals(1_000_007, flagged.get("tokens").asLong());
    assertEquals("2024-07-09T00:00:00Z", flagged.get("endedAt").asText());
  }

  private static int number(JsonNode invoice) {
    String number = invoice.get("number").asText();
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private static void assertLine(
      JsonNode section, int index, String model, String meter, String... amounts) {
    JsonNode line = section.get("lines").get(index);
    assertEquals(
        model + " " + meter, line.get("model").asText() + " " + line.get("meter").asText());
    assertEquals(amounts[0], line.get("listCost").asText());
    assertEquals(amounts[1], line.get("discount").asText());
    assertEquals(amounts[2], line.get("net").asText());
  }

  private TestTenant mixed() {
    TestTenant tenant = TestTenant.create(operator());
    zhipu(tenant);
    send(
        tenant,
        event("z1", "2024-07-05T08:00:00Z", data("zhipu", "glm-4", 20_000_000, 0)),
        event("z2", "2024-07-11T08:00:00Z", data("zhipu", "glm-4", 20_000_000, 680)),
        event("z3", "2024-07-12T08:00:00Z", data("zhipu", "glm-4", 20_000_000, 0)),
        event("o1", "2024-07-05T08:00:00Z", data("openai", "gpt-4o", 2_000_001, 34_000))
            .replace("\"output\"", "\"cached_input\":5000,\"output\""),
        event(
            "o2",
            "2024-07-05T08:00:00Z",
            "{\"vendor\":\"openai\",\"model\":\"gpt-99\",\"usage\":{\"input\":7}}"));
    String discount =
        """
        {"vendorAccount":"openai","name":"Agreement","percent":"10",
         "validFrom":"2024-01-01T00:00:00Z"}
        """;
    tenant.operator().post(tenant.path("/discounts"), discount).expect(201);
    return tenant;
  }

  private static void zhipu(TestTenant tenant) {
    String account =
        """
        {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-07-01",
         "newCustomer":true,"movedFrom":"openai"}
        """;
    tenant.operator().post(tenant.path("/vendor-accounts"), account).expect(201);
    tenant
        .operator()
        .post(
            tenant.path("/offers/zhipu-move-2024/claims"),
            "{\"claimedAt\":\"2024-07-10T08:03:00Z\"}")
        .expect(201);
  }

  private static void send(TestTenant tenant, String... events) {
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
  }
}
