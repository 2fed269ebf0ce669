package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A retry of a creating request creates nothing twice. */
class IdempotencyIT extends ApiTest {
  private static final String GRANT =
      """
      {"vendorAccount":"zhipu","effectiveAt":"2024-07-01T00:00:00Z",
       "allowance":{"meters":["*"],"models":["glm-4"],"quantity":1000}}
      """;

  @Test
  void the_same_key_gets_the_same_answer_and_another_body_is_refused() {
    TestTenant tenant = withAccount();
    Answer first = book(tenant, "k1", GRANT).expect(201);
    Answer again = book(tenant, "k1", GRANT).expect(201);
    assertEquals(first.json(), again.json());
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED",
        book(tenant, "k1", GRANT.replace("1000", "2000")).expect(422).code());
    book(tenant, "k2", GRANT).expect(201);
    assertEquals(2, tenant.client().get("/grants").json().get("items").size());
    assertEquals("INVALID_VALUE", book(tenant, "x".repeat(256), GRANT).expect(422).code());
  }

  @Test
  void a_refused_request_may_be_mended_under_its_key() {
    TestTenant tenant = withAccount();
    book(tenant, "k", GRANT.replace("zhipu", "nobody")).expect(422);
    book(tenant, "k", GRANT).expect(201);
  }

  @Test
  void of_many_at_once_one_is_carried_out() throws Exception {
    TestTenant tenant = withAccount();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Answer>> retries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        retries.add(() -> book(tenant, "same", GRANT));
      }
      for (Future<Answer> retry : pool.invokeAll(retries)) {
        int status = retry.get().status();
        assertEquals(true, status == 201 || status == 503, retry.get().text());
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(1, tenant.client().get("/grants").json().get("items").size());
  }

  private TestTenant withAccount() {
    TestTenant tenant = TestTenant.create(operator());
    String account =
        "{\"vendor\":\"zhipu\",\"region\":\"CN\",\"currency\":\"CNY\",\"openedOn\":\"2024-07-01\"}";
    tenant.operator().post(tenant.path("/vendor-accounts"), account).expect(201);
    return tenant;
  }

  private static Answer book(TestTenant tenant, String key, String body) {
    // Keys are the operator's, so tests need keys of their own.
    String own = key.length() > 200 ? key : tenant.id() + key;
    Client operator = tenant.operator();
    return operator.post(
        tenant.path("/grants"),
        "application/json",
        body.getBytes(StandardCharsets.UTF_8),
        "Idempotency-Key",
        own);
  }
}
