package io.suanpan.it;

import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestTenant;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Accounts with vendors in the console: offers, grants and agreements, and what the API says. */
class ConsoleVendorsIT extends ConsoleTest {
  private static final String OPERATOR = "user:operator";
  private static final String NOT_THERE = "It does not exist, or it is not for you to see.";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Instant now = Instant.now();

  @Test
  void an_offer_is_claimed_burns_down_and_is_voided() {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    window.go("/console/accounts?tenant=" + tenant.id());
    window.assertShows("No vendor accounts yet");
    window.picture("accounts-none");
    declare("zhipu CN CNY", "openai");
    window.assertShows("Account zhipu/default has been declared.");
    window.pressNamed("Offers");
    window.assertShows("Special house-moving plan");
    window.picture("offers");
    window.pressNamed("Claim as of another day");
    window.picture("claim");
    window.fill("claim:at", "2024-06-01T00:00");
    window.press("claim:save");
    window.assertShows("The offer cannot be claimed at that time.");
    window.fill("claim:at", local(21));
    window.press("claim:save");
    window.assertShows("Special house-moving plan has been claimed. Grants booked: 2.");
    useOverDays(tenant);
    bookVoucher(tenant);
    window.go("/console/accounts?tenant=" + tenant.id());
    window.assertShows("Runs dry soon");
    window.picture("accounts");
    JsonNode grant = grantOf(tenant, "glm-4");
    String id = grant.get("id").asText();
    JsonNode balance = tenant.client().get("/grants/" + id + "/balance").expect(200).json();
    assertEquals(50_000_000 - 20 * 2_300_000L, balance.get("left").asLong());
    window.go("/console/grant?tenant=" + tenant.id() + "&id=" + id);
    window.assertShows("4,000,000");
    window.picture("grant");
    voidGrant();
    assertEquals(
        true, grantOf(tenant, "glm-4").hasNonNull("voidedAt"), grantOf(tenant, "glm-4").toString());
    window.picture("grant-void");
    assertAudited(OPERATOR, "declare-vendor-account", "zhipu");
    assertAudited(OPERATOR, "claim-offer", "zhipu-move-2024");
    assertAudited(OPERATOR, "book-grant", "Welcome voucher");
    assertAudited(OPERATOR, "void-grant " + id + ": booked twice");
    inOtherLanguages("/console/accounts?tenant=" + tenant.id(), "Angebote", "优惠", "accounts");
  }

  private void declare(String prices, String movedFrom) {
    window.pressNamed("New account");
    window.choose("declare:prices", prices);
    window.choose("declare:moved", movedFrom);
    window.fill("declare:name", "not a name");
    window.press("declare:save");
    window.assertShows("1 to 63 of a–z");
    window.fill("declare:name", "default");
    window.picture("account-new");
    window.press("declare:save");
  }

  private String local(long daysAgo) {
    return LocalDateTime.ofInstant(now.minus(daysAgo, ChronoUnit.DAYS), BERLIN)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  /** More on some days than on others: 46 million of glm-4 and 8 million of glm-4-air. */
  private void useOverDays(TestTenant tenant) {
    for (int day = 1; day <= 20; day++) {
      String time = now.minus(day, ChronoUnit.DAYS).toString();
      long input = 1_500_000L + (day % 2 == 0 ? 300_000 : -300_000);
      use(tenant, "a" + day, time, TestTenant.data("zhipu", "glm-4", input, 800_000));
      use(tenant, "b" + day, time, TestTenant.data("zhipu", "glm-4-air", 300_000, 100_000));
    }
  }

  private static void use(TestTenant tenant, String id, String time, String data) {
    tenant.client().post("/events", EVENT, TestTenant.event(id, time, data)).expect(204);
  }

  private void bookVoucher(TestTenant tenant) {
    window.pressNamed("Book a grant");
    window.choose("book:kind", "CREDIT");
    window.fill("book:name", "Welcome voucher");
    window.fill("book:quantity", "1,000.123456");
    window.fill(
        "book:to", LocalDateTime.ofInstant(now, BERLIN).plusDays(3).toLocalDate().toString());
    window.press("book:save");
    window.assertAt("/console/grant-new");
    window.fill("book:quantity", "1,000");
    window.picture("grant-new");
    window.press("book:save");
    window.assertShows("Grant Welcome voucher has been booked.");
    JsonNode credit = tenant.client().get("/grants").expect(200).json().at("/items/2/credit");
    assertEquals(
        "1000.00 CNY", credit.get("amount").asText() + " " + credit.get("currency").asText());
  }

  private static JsonNode grantOf(TestTenant tenant, String model) {
    for (JsonNode grant : tenant.client().get("/grants").expect(200).json().get("items")) {
      if (grant.at("/allowance/models/0").asText().equals(model)) {
        return grant;
      }
    }
    throw new AssertionError("no grant of " + model);
  }

  private void voidGrant() {
    window.press("void:go");
    window.confirm();
    window.assertShows("Please fill this in.");
    window.fill("void:reason", "booked twice");
    window.press("void:go");
    window.confirm();
    window.assertShows("has been voided.");
  }

  private void inOtherLanguages(String path, String german, String chinese, String name) {
    window.go(path);
    window.press("look:de");
    window.assertShows(german);
    window.picture(name + "-de");
    window.press("look:zh");
    window.assertShows(chinese);
    window.picture(name + "-zh");
    window.press("look:en");
  }

  @Test
  void agreements_are_booked_and_ended() {
    TestBooks books = TestBooks.create(operator());
    books.account();
    TestTenant tenant = books.tenant();
    signInAsOperator();
    window.go("/console/accounts?tenant=" + tenant.id());
    window.pressNamed("Agreements");
    window.assertShows("No discounts are booked.");
    bookDiscount();
    bookCommitment();
    bookRates();
    window.picture("agreements");
    JsonNode discount = tenant.client().get("/discounts").expect(200).json().at("/items/0");
    assertEquals("12.5", discount.get("percent").asText());
    assertEquals(1_000_000, discount.at("/from/quantity").asLong());
    assertEquals("2024-06-30T16:00:00Z", discount.get("validFrom").asText());
    end("end-discount", "The discount ends with this quarter of an hour.");
    end("end-commitment", "The commitment ends with the running month.");
    for (String path : new String[] {"/discounts", "/commitments"}) {
      JsonNode ended = tenant.client().get(path).expect(200).json().at("/items/0");
      assertTrue(Instant.parse(ended.get("validTo").asText()).isAfter(now), ended.toString());
    }
    assertAudited(OPERATOR, "book-discount", "Spring");
    assertAudited(OPERATOR, "end-discount", "Spring", "-> ends");
    assertAudited(OPERATOR, "book-commitment", "Half a year");
    assertAudited(OPERATOR, "end-commitment", "Half a year", "-> ends");
    assertAudited(OPERATOR, "book-rate-card", "m1");
    String page = "/console/agreements?tenant=" + tenant.id() + "&account=" + books.vendor().id();
    inOtherLanguages(page, "Zusagen", "承诺消费", "agreements");
  }

  private void bookDiscount() {
    window.pressNamed("New discount");
    window.fill("discount:name", "Spring");
    window.fill("discount:value", "120");
    window.press("discount:save");
    window.assertShows("A percentage above 0");
    window.fill("discount:value", "12.5");
    window.fill("discount:models", "m1, m2");
    window.fill("discount:quantity", "1,000,000");
    window.fill("discount:from", "2024-07-01");
    window.picture("discount-new");
    window.press("discount:save");
    window.assertShows("Spring has been booked.");
  }

  private void bookCommitment() {
    window.pressNamed("New commitment");
    window.fill("commitment:name", "Half a year");
    window.press("commitment:save");
    window.assertShows("Give a minimum, a maximum, or both.");
    window.fill("commitment:minimum", "500");
    window.fill("commitment:from", "2024-07-01");
    window.picture("commitment-new");
    window.press("commitment:save");
    window.assertShows("at least 500.00");
  }

  private void claim() {
    window.page().locator("main button:has-text('Claim')").first().click();
    window.confirm();
  }

  private void bookRates() {
    window.pressNamed("Book rates");
    window.fill("card:name", "Frame contract");
    window.fill("card:text", "[{\"model\":\"m1\"");
    window.press("card:save");
    window.assertShows("line 1: not JSON");
    window.picture("rate-card-refused");
    window.fill("card:name", "Frame contract");
    window.fill(
        "card:text",
        "[{\"model\":\"m1\",\"meter\":\"input\",\"validFrom\":\"2024-07-01T00:00:00Z\","
            + "\"price\":{\"kind\":\"unit\",\"amount\":\"7.5\",\"per\":\"1000000\"}}]");
    window.press("card:save");
    window.assertShows("7.50");
  }

  private void end(String id, String told) {
    window.page().locator("button[id$='" + id + "']").first().click();
    window.confirm();
    window.assertShows(told);
  }

  @Test
  void a_tenants_admin_claims_what_needs_no_proof_and_others_reach_nothing() {
    TestTenant own = TestTenant.create(operator());
    TestTenant other = TestTenant.create(operator());
    for (TestTenant tenant : new TestTenant[] {own, other}) {
      String body =
          "{\"vendor\":\"zhipu\",\"region\":\"CN\",\"currency\":\"CNY\","
              + "\"openedOn\":\"2024-07-01\",\"newCustomer\":true,\"movedFrom\":\"openai\"}";
      operator().post(tenant.path("/vendor-accounts"), body).expect(201);
    }
    asNewUser(own, "TENANT_ADMIN");
    window.go("/console/offers?account=zhipu");
    window.assertShows("With proof");
    assertEquals(0, window.page().locator("main article a.button").count());
    forge("offers", "tenant", other.id());
    claim();
    window.assertShows(NOT_THERE);
    window.go("/console/offers?account=zhipu");
    claim();
    window.assertShows("Grants booked: 2.");
    window.picture("tenant-accounts");
    assertEquals(2, own.client().get("/grants").expect(200).json().get("items").size());
    for (String page :
        new String[] {"account", "grant-new", "claim", "discount", "commitment", "rate-card"}) {
      window.assertNotThere("/console/" + page + "?account=zhipu&offer=zhipu-move-2024");
    }
    for (String page : new String[] {"accounts", "offers", "agreements", "grant"}) {
      window.assertNotThere("/console/" + page + "?tenant=" + other.id() + "&account=zhipu&id=1");
    }
    signOut();
    asNewUser(own, "TENANT_VIEWER");
    window.go("/console/offers?account=zhipu");
    window.assertShows("Special house-moving plan");
    assertEquals(0, window.page().locator("main button:visible").count());
    window.go("/console/grant?id=1");
    window.assertShows("50,000,000");
    assertEquals(0, window.page().locator("[id='void:go']").count());
    assertEquals(0, other.client().get("/grants").expect(200).json().get("items").size());
  }
}
