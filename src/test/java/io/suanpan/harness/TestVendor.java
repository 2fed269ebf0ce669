package io.suanpan.harness;

/** A vendor of a test's own, with two models and whatever prices the test needs. */
public record TestVendor(String id, Client operator) {
  private static final String CATALOG =
      """
      vendor: %s
      name: Test Vendor
      timeZone: Asia/Shanghai
      sources:
        page: {title: "a page", address: "https://example.com", asOf: "2024"}
      models:
        - {id: m1}
        - {id: m2}
      rateCards:
        - region: CN
          currency: CNY
          rates:
      """;

  public static TestVendor create(Client operator) {
    return new TestVendor("v" + System.nanoTime(), operator);
  }

  /** A whole catalogue with these rates. */
  public String document(String rates) {
    return CATALOG.formatted(id) + rates;
  }

  /** Loads these rates as the vendor's next version. */
  public void load(String rates) {
    operator.post("/catalog/imports", "application/yaml", document(rates)).expect(200);
  }

  /** Declares a tenant's account with it, unless there is one. */
  public void account(TestTenant tenant) {
    String account =
        "{\"vendor\":\"%s\",\"region\":\"CN\",\"currency\":\"CNY\",\"openedOn\":\"2024-01-01\"}";
    operator.post(tenant.path("/vendor-accounts"), account.formatted(id));
  }

  /**
   * Books free tokens on the tenant's account since the beginning of 2024.
   *
   * @param models as a list in JSON
   */
  public void grant(TestTenant tenant, String models, long quantity) {
    account(tenant);
    String grant =
        """
        {"vendorAccount":"%s/default","name":"free tokens","effectiveAt":"2024-01-01T00:00:00Z",
         "allowance":{"meters":["*"],"models":%s,"quantity":%d}}
        """;
    operator.post(tenant.path("/grants"), grant.formatted(id, models, quantity)).expect(201);
  }

  /**
   * A rate since the beginning of 2024.
   *
   * @param price the kind and its members
   * @param when the members of the conditions
   */
  public static String rate(String model, String meter, String price, String when) {
    return ("      - {model: %s, meter: %s, price: {kind: %s}, when: {%s},"
            + " validFrom: 2024-01-01, confidence: high, sources: [page]}\n")
        .formatted(model, meter, price, when);
  }
}
