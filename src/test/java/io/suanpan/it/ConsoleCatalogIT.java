package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue and exchange rates in the console, and what the API says. */
class ConsoleCatalogIT extends ConsoleTest {
  private static final String OPERATOR = "user:operator";

  @Test
  void a_catalogue_is_checked_shown_and_loaded() {
    TestVendor vendor = TestVendor.create(operator());
    vendor.load(TestVendor.rate("m1", "input", "unit, amount: \"10\", per: 1000000", ""));
    signInAsOperator();
    window.go("/console/vendors");
    window.assertShows("Alibaba Cloud");
    window.picture("vendors");
    window.pressNamed("Load a catalogue");
    window.picture("catalog-import");
    window.fill("import:text", vendor.document("      - {model: m3}\n"));
    window.press("import:check");
    window.assertShows("It cannot be loaded");
    window.assertShows(":13: \"price\" is missing");
    window.picture("catalog-import-refused");
    upload(
        vendor.document(TestVendor.rate("m1", "input", "unit, amount: \"8\", per: 1000000", "")));
    window.assertShows("10 per 1000000");
    window.assertShows("8 per 1000000");
    assertEquals("10", price(vendor));
    window.picture("catalog-import-diff");
    window.fill("confirm:reason", "the price list of May");
    window.press("confirm:load");
    window.assertShows(vendor.id() + " has been loaded as version 2.");
    assertEquals("8", price(vendor));
    window.assertShows("the price list of May");
    assertAudited(
        OPERATOR, "import-catalog " + vendor.id() + " version 2", "the price list of May");
    window.go("/console/catalog-import");
    upload(
        vendor.document(TestVendor.rate("m1", "input", "unit, amount: \"8\", per: 1000000", "")));
    window.assertShows("It says what is there already");
  }

  private void upload(String document) {
    window
        .field("import:file")
        .setInputFiles(
            new FilePayload(
                "vendor.yaml", "application/yaml", document.getBytes(StandardCharsets.UTF_8)));
    window.press("import:check");
  }

  private String price(TestVendor vendor) {
    JsonNode cards = operator().get("/vendors/" + vendor.id() + "/rate-cards").expect(200).json();
    return cards.at("/items/0/rates/0/price/amount").asText();
  }

  @Test
  void prices_are_told_with_what_they_were() {
    signInAsOperator();
    window.go("/console/vendor?id=zhipu");
    window.assertShows("100.00 CNY per 1,000,000 tokens");
    window.picture("vendor");
    window.go("/console/vendor?id=zhipu&search=flash");
    window.assertShowsNot("GLM-4V");
    window.pressNamed("GLM-4-Flash");
    window.assertShows("free");
    window.assertShows("0.10 CNY per 1,000,000 tokens");
    window.picture("price");
    window.press("look:de");
    window.assertShows("0,10 CNY je 1.000.000 Token");
    window.picture("price-de");
    window.press("look:zh");
    window.assertShows("价格走势");
    window.picture("price-zh");
    window.press("look:en");
  }

  @Test
  void an_exchange_rate_is_added_once_and_files_are_imported() {
    signInAsOperator();
    window.go("/console/fx");
    window.assertShows("EUR/CNY");
    window.picture("fx");
    window.choose("rate:currency", "KES");
    window.fill("rate:day", "2024-07-31");
    window.fill("rate:value", "140.5");
    window.fill("rate:source", "Central Bank of Kenya");
    window.press("rate:add");
    window.assertShows("The rate of KES on Jul 31, 2024 has been added.");
    window.choose("rate:currency", "KES");
    window.fill("rate:day", "2024-07-31");
    window.fill("rate:value", "150");
    window.fill("rate:source", "Somebody");
    window.press("rate:add");
    window.assertShows("There is one of that name already.");
    assertEquals("140.5", rate("KES"));
    assertAudited(OPERATOR, "add-fx-rate", "KES", "140.5", "Central Bank of Kenya");
    importRates("Date,UGX,\n2024-07-31,4000.5,\n2024-07-30,4001,\n");
    window.assertShows("Rates added: 2.");
    assertEquals("4000.5", rate("UGX"));
    importRates("this is, no table\n");
    window.assertShows("cannot be read as exchange rates");
    assertAudited(OPERATOR, "import-fx-rates 2 rates");
    window.go("/console/fx?from=USD&to=CNY");
    window.assertShows("USD/CNY");
    window.press("look:de");
    window.assertShows("Wechselkurse");
    window.picture("fx-de");
    window.press("look:en");
  }

  private void importRates(String csv) {
    window
        .field("ecb:file")
        .setInputFiles(
            new FilePayload("rates.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    window.press("ecb:load");
  }

  private String rate(String currency) {
    for (JsonNode rate :
        operator().get("/fx-rates?on=2024-07-31").expect(200).json().get("items")) {
      if (rate.get("currency").asText().equals(currency)) {
        return rate.get("perEuro").asText();
      }
    }
    return "none";
  }

  @Test
  void a_tenant_sees_no_page_of_operators() {
    TestTenant own = TestTenant.create(operator());
    asNewUser(own, "TENANT_ADMIN");
    for (String page :
        List.of(
            "vendors",
            "vendor?id=zhipu",
            "price?vendor=zhipu&model=glm-4&meter=input",
            "catalog-import",
            "fx")) {
      window.assertNotThere("/console/" + page);
    }
  }
}
