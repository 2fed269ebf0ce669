package io.suanpan.harness;

import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;

import java.util.ArrayList;
import java.util.List;

/** A startup as there are many: three vendors in two currencies, free tokens, a discount. */
public final class TestStartup {
  private static final String ISSUER =
      """
      {"name":"Suanpan Services GmbH",
       "address":{"street":"Ackerstrasse 11","postalCode":"10115","city":"Berlin","country":"DE"},
       "vatId":"DE123456789","email":"billing@suanpan.example","contact":"Accounts",
       "phone":"+49 30 1234567","iban":"DE89370400440532013000","bic":"COBADEFFXXX",
       "electronicAddress":"9930:DE123456789","series":"SP","paymentDays":14}
      """;

  private TestStartup() {}

  /** Sets an issuer with all that an electronic invoice asks for. */
  public static void issuer(Client operator) {
    operator.call("PUT", "/issuer", ISSUER).expect(200);
  }

  /** In Berlin, with usage in July 2024 that nobody has billed yet. */
  public static TestTenant create(Client operator, String name) {
    issuer(operator);
    TestTenant tenant =
        TestTenant.create(
            operator,
            """
            "region":"DE","timeZone":"Europe/Berlin","currency":"EUR","language":"en",
            "email":"office@kranich.example","tax":{"category":"S","rate":"19"},
            "address":{"street":"Hafenweg 3","postalCode":"48155","city":"Münster","country":"DE"},
            "buyerReference":"04011000-12345-67","electronicAddress":"EM:office@kranich.example"
            """);
    operator.call("PATCH", tenant.path(""), "{\"name\":\"" + name + "\"}").expect(200);
    String account =
        """
        {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-07-01",
         "newCustomer":true,"movedFrom":"openai"}
        """;
    operator.post(tenant.path("/vendor-accounts"), account).expect(201);
    operator
        .post(
            tenant.path("/offers/zhipu-move-2024/claims"),
            "{\"claimedAt\":\"2024-07-10T08:03:00Z\"}")
        .expect(201);
    use(tenant);
    String discount =
        """
        {"vendorAccount":"openai","name":"Agreement","percent":"10",
         "validFrom":"2024-01-01T00:00:00Z"}
        """;
    operator.post(tenant.path("/discounts"), discount).expect(201);
    return tenant;
  }

  private static void use(TestTenant tenant) {
    List<String> events = new ArrayList<>();
    String[][] models = {
      {"zhipu", "glm-4"}, {"zhipu", "glm-3-turbo"}, {"openai", "gpt-4o"}, {"openai", "gpt-4"}
    };
    String[] projects = {"search", "support", "drafts"};
    for (int day = 1; day <= 28; day++) {
      String[] model = models[day % models.length];
      String time = "2024-07-%02dT%02d:00:00Z".formatted(day, 6 + day % 12);
      String used = data(model[0], model[1], 812_345L + 7_001L * day, 91_007L + 311L * day);
      String subject = "{\"subject\":\"" + projects[day % projects.length] + "\",\"spec";
      events.add(event("july-" + day, time, used).replace("{\"spec", subject));
    }
    tenant.client().post("/events", Client.BATCH, "[" + String.join(",", events) + "]").expect(204);
  }
}
