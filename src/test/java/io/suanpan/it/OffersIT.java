package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import org.junit.jupiter.api.Test;

/** Who may claim what, and when. */
class OffersIT extends ApiTest {
  @Test
  void the_window_is_judged_at_the_instant_of_the_claim() {
    TestTenant tenant = TestTenant.create(operator());
    declare(tenant, "baidu", true, null);
    assertEquals("OFFER_WINDOW_CLOSED", claim(tenant, "baidu-inclusive-2024", "{}").code());
    assertEquals(
        "OFFER_WINDOW_CLOSED",
        claim(tenant, "baidu-inclusive-2024", at("2024-07-25T16:00:00Z")).expect(422).code());
    assertEquals(
        "OFFER_WINDOW_CLOSED",
        claim(tenant, "baidu-inclusive-2024", at("2024-06-24T15:59:59Z")).expect(422).code());
    JsonNode claimed =
        claim(tenant, "baidu-inclusive-2024", at("2024-07-25T15:59:59Z")).expect(201).json();
    JsonNode grant = claimed.get("grants").get(0);
    assertEquals(50_000_000, grant.get("allowance").get("quantity").asLong());
    assertEquals("2024-07-25T15:45:00Z", grant.get("effectiveAt").asText());
    assertEquals("2025-07-25T15:45:00Z", grant.get("expiresAt").asText());
    assertEquals(3, claimed.get("services").size());
    assertEquals(4, claimed.get("freeModels").size());
    assertEquals(
        "OFFER_ALREADY_CLAIMED",
        claim(tenant, "baidu-inclusive-2024", at("2024-07-25T15:59:59Z")).expect(422).code());
  }

  @Test
  void only_the_eligible_may_claim() {
    TestTenant tenant = TestTenant.create(operator());
    declare(tenant, "tencent", false, null);
    assertEquals(
        "OFFER_NOT_ELIGIBLE",
        claim(tenant, "tencent-switch-2024", at("2024-07-10T00:00:00Z")).expect(422).code());
    declare(tenant, "zhipu", true, "baidu");
    assertEquals(
        "OFFER_NOT_ELIGIBLE",
        claim(tenant, "zhipu-move-2024", at("2024-07-10T00:00:00Z")).expect(422).code());
    assertEquals("NOT_FOUND", claim(tenant, "no-such-offer", "{}").expect(404).code());
    assertEquals(
        "UNKNOWN_VENDOR_ACCOUNT", claim(tenant, "baichuan-switch-2024", "{}").expect(422).code());
  }

  @Test
  void a_matched_grant_takes_what_the_operator_approves() {
    TestTenant tenant = TestTenant.create(operator());
    declare(tenant, "baidu", true, "openai");
    String offer = "baidu-inclusive-2024-matched";
    assertEquals(
        "MISSING_MEMBER", claim(tenant, offer, at("2024-07-10T00:00:00Z")).expect(422).code());
    String body = "{\"claimedAt\":\"2024-07-10T00:00:00Z\",\"matchedQuantity\":7300000}";
    JsonNode grant = claim(tenant, offer, body).expect(201).json().get("grants").get(0);
    assertEquals(7_300_000, grant.get("allowance").get("quantity").asLong());
  }

  @Test
  void a_grant_that_is_void_gives_no_more() {
    TestTenant tenant = TestTenant.create(operator());
    declare(tenant, "baidu", true, "openai");
    JsonNode grant =
        claim(tenant, "baidu-inclusive-2024", at("2024-07-10T00:00:00Z"))
            .expect(201)
            .json()
            .at("/grants/0");
    String path = tenant.path("/grants/" + grant.get("id").asText());
    operator().post(path + "/void", "{\"reason\":\"claimed twice\"}").expect(204);
    assertEquals(0, operator().get(path + "/balance").expect(200).json().get("left").asLong());
    operator().post(tenant.path("/grants/999999/void"), "{\"reason\":\"none\"}").expect(404);
  }

  @Test
  void a_tenant_claims_with_the_clock_and_only_what_needs_no_proof() {
    TestTenant tenant = TestTenant.create(operator());
    declare(tenant, "zhipu", true, "openai");
    declare(tenant, "baidu", true, "openai");
    Client own = tenant.client();
    String path = "/offers/zhipu-move-2024/claims";
    assertEquals("FORBIDDEN", own.post(path, at("2024-07-10T00:00:00Z")).expect(403).code());
    own.post(path, "{}").expect(201);
    assertEquals(
        "FORBIDDEN",
        own.post("/offers/baidu-inclusive-2024-matched/claims", "{}").expect(403).code());
    assertEquals(2, own.get("/grants").json().get("items").size());
  }

  @Test
  void a_quota_for_each_model_is_a_grant_for_each() {
    TestTenant tenant = TestTenant.create(operator());
    declare(tenant, "alibaba", true, null);
    JsonNode grants =
        claim(tenant, "alibaba-new-user", at("2024-07-10T00:00:00Z"))
            .expect(201)
            .json()
            .get("grants");
    assertEquals(6, grants.size());
    for (JsonNode grant : grants) {
      assertEquals(1, grant.get("allowance").get("models").size());
      assertEquals(1_000_000, grant.get("allowance").get("quantity").asLong());
    }
  }

  @Test
  void an_account_needs_a_vendor_and_a_rate_card_that_there_are() {
    TestTenant tenant = TestTenant.create(operator());
    String body =
        """
        {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-06-28"}
        """;
    String path = tenant.path("/vendor-accounts");
    Client op = tenant.operator();
    assertEquals("UNKNOWN_VENDOR", op.post(path, body.replace("zhipu", "nope")).code());
    assertEquals("INVALID_VALUE", op.post(path, body.replace("CNY", "USD")).code());
    op.post(path, body).expect(201);
    assertEquals("ALREADY_EXISTS", op.post(path, body).expect(409).code());
    String claim = "{\"vendorAccount\":\"baidu/x\"}";
    assertEquals(
        "UNKNOWN_VENDOR_ACCOUNT",
        op.post(tenant.path("/offers/zhipu-move-2024/claims"), claim).code());
  }

  private static void declare(TestTenant tenant, String vendor, boolean isNew, String movedFrom) {
    String body =
        """
        {"vendor":"%s","region":"CN","currency":"CNY","openedOn":"2024-06-28","newCustomer":%s%s}
        """
            .formatted(
                vendor, isNew, movedFrom == null ? "" : ",\"movedFrom\":\"" + movedFrom + "\"");
    tenant.operator().post(tenant.path("/vendor-accounts"), body).expect(201);
  }

  private static Answer claim(TestTenant tenant, String offer, String body) {
    return tenant.operator().post(tenant.path("/offers/" + offer + "/claims"), body);
  }

  private static String at(String instant) {
    return "{\"claimedAt\":\"" + instant + "\"}";
  }
}
