package io.suanpan.harness;

import static io.suanpan.harness.Client.EVENT;
import static io.suanpan.harness.TestVendor.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** A tenant, a vendor whose model m1 costs 10 a million, and the tenant's invoices. */
public record TestBooks(TestTenant tenant, TestVendor vendor) {
  /** An issuer with all that an invoice may ask for. */
  public static final String ISSUER =
      """
      {"name":"Issuer Ltd","address":{"country":"DE"},"series":"IT","paymentDays":14,
       "vatId":"DE 123 456 789","email":"billing@issuer.example","contact":"Accounts",
       "phone":"+49 30 123456","iban":"DE89 3704 0044 0532 0130 00","bic":"COBADEFFXXX",
       "electronicAddress":"9930:DE123456789"}
      """;

  /** In Shanghai, invoiced in CNY, taxed at 6 %. */
  public static TestBooks create(Client operator) {
    operator.call("PUT", "/issuer", ISSUER).expect(200);
    TestVendor vendor = TestVendor.create(operator);
    vendor.load(rate("m1", "input", "unit, amount: \"10\", per: 1000000", ""));
    TestTenant tenant =
        TestTenant.create(
            operator,
            """
            "region":"CN","timeZone":"Asia/Shanghai","currency":"CNY",
            "tax":{"category":"S","rate":"6"}
            """);
    return new TestBooks(tenant, vendor);
  }

  /** Uses so much of m1. */
  public void use(String id, String time, long input) {
    use(id, time, "m1", input);
  }

  public void use(String id, String time, String model, long input) {
    String data =
        "{\"vendor\":\"%s\",\"model\":\"%s\",\"usage\":{\"input\":%d}}"
            .formatted(vendor.id(), model, input);
    tenant.client().post("/events", EVENT, TestTenant.event(id, time, data)).expect(204);
  }

  /** Uses so much of m1 for a project; "" for none. */
  public void useIn(String project, String id, String time, long input) {
    String data =
        "{\"vendor\":\"%s\",\"model\":\"m1\",\"usage\":{\"input\":%d}}"
            .formatted(vendor.id(), input);
    String event = TestTenant.event(id, time, data);
    String subject = project.isEmpty() ? "" : "\"subject\":\"" + project + "\",";
    tenant
        .client()
        .post("/events", EVENT, event.replace("{\"spec", "{" + subject + "\"spec"))
        .expect(204);
  }

  /** Declares the account with the vendor. */
  public void account() {
    book(
        "/vendor-accounts",
        "{\"vendor\":\"%s\",\"region\":\"CN\",\"currency\":\"CNY\",\"openedOn\":\"2024-01-01\"}");
  }

  /** Books an agreement; the body has a place for the vendor. */
  public void book(String path, String body) {
    tenant.operator().post(tenant.path(path), body.formatted(vendor.id())).expect(201);
  }

  /** Declares the account with the vendor and books a grant on it. */
  public void grant(long quantity) {
    account();
    book(
        "/grants",
        """
        {"vendorAccount":"%s/default","effectiveAt":"2024-07-01T00:00:00Z",
         "allowance":{"meters":["*"],"models":["*"],"quantity":QUANTITY}}
        """
            .replace("QUANTITY", String.valueOf(quantity)));
  }

  /** Closes a month; answers the number of its invoice, "" without one. */
  public String close(String period) {
    JsonNode run = tenant.close(period);
    assertEquals(1, run.get("done").asInt(), run.toString());
    return run.at("/invoices/0/number").asText();
  }

  public JsonNode invoice(String number) {
    return tenant.client().get("/invoices/" + number, "application/json").expect(200).json();
  }

  public JsonNode preview(String period) {
    return tenant.client().get("/invoices/preview?period=" + period).expect(200).json();
  }

  public JsonNode corrections(String period) {
    return tenant
        .client()
        .get("/corrections?period=" + period)
        .expect(200)
        .json()
        .get("corrections");
  }

  /** The number of the first document of that kind. */
  public String numberOf(String period, String kind) {
    for (JsonNode item : tenant.client().get("/invoices?period=" + period).json().get("items")) {
      if (item.get("kind").asText().equals(kind)) {
        return item.get("number").asText();
      }
    }
    throw new AssertionError("no " + kind + " of " + period);
  }

  public JsonNode openItems() {
    return tenant.operator().get(tenant.path("/open-items")).expect(200).json().get("items");
  }

  public JsonNode pay(String number, String amount, String reference, int status) {
    String body =
        "{\"amount\":\"%s\",\"receivedOn\":\"2024-09-01\",\"reference\":\"%s\"}"
            .formatted(amount, reference);
    return tenant
        .operator()
        .post(tenant.path("/invoices/" + number + "/payments"), body)
        .expect(status)
        .json();
  }

  public JsonNode voidInvoice(String number, int status) {
    return tenant
        .operator()
        .post(tenant.path("/invoices/" + number + "/void"), "{\"reason\":\"wrong address\"}")
        .expect(status)
        .json();
  }

  /** Books a tenant credit from July 2024 on. */
  public int credit(String kind, String amount) {
    String body =
        """
        {"kind":"%s","amount":"%s","effectiveAt":"2024-07-01T00:00:00Z","name":"Welcome"}
        """;
    return tenant
        .operator()
        .post(tenant.path("/tenant-credits"), body.formatted(kind, amount))
        .expect(201)
        .json()
        .get("id")
        .asInt();
  }

  /** What is left of a tenant credit. */
  public String left(int credit) {
    return tenant
        .client()
        .get("/tenant-credits/" + credit + "/balance")
        .expect(200)
        .json()
        .get("left")
        .asText();
  }

  public void fee(String body) {
    tenant.operator().post(tenant.path("/fees"), body).expect(201);
  }

  /** What is wrong with the chain of all tenants. */
  public JsonNode breaks() {
    return tenant
        .operator()
        .get("/invoices/verify?series=IT&year=" + year())
        .expect(200)
        .json()
        .get("breaks");
  }

  public static int year() {
    return java.time.Year.now(java.time.ZoneOffset.UTC).getValue();
  }
}
