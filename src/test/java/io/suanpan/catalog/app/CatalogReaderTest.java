package io.suanpan.catalog.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import io.suanpan.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
  private static final String HEAD =
      """
      vendor: acme
      name: Acme
      timeZone: Asia/Shanghai
      sources:
        page: {title: "a page", address: "https://example.com", asOf: "2024"}
      models:
        - {id: m1}
        - {id: m2, name: Model Two}
      rateCards:
        - region: CN
          currency: CNY
          rates:
      """;

  @Test
  void days_begin_in_the_vendors_zone() {
    VendorCatalog catalog = read(rate("validFrom: 2024-07-01"));
    assertEquals(
        Instant.parse("2024-06-30T16:00:00Z"),
        catalog.rateCards().get(0).rates().get(0).valid().start());
  }

  @Test
  void json_is_read_too() {
    String json =
        """
        {"vendor":"acme","name":"Acme","timeZone":"UTC","sources":{},"models":[],
         "rateCards":[{"region":"CN","currency":"CNY","rates":[]}]}
        """;
    assertEquals("Acme", CatalogReader.read("test", json).name());
  }

  @Test
  void the_most_specific_rate_wins() {
    VendorCatalog catalog =
        read(
            rate("validFrom: 2024-07-01")
                + rate("validFrom: 2024-07-01, when: {serviceTier: batch}")
                    .replace("\"100\"", "\"50\""));
    Instant at = Instant.parse("2024-07-02T00:00:00Z");
    assertEquals("100", amount(catalog, Variant.STANDARD, at));
    assertEquals("50", amount(catalog, Variant.of(Map.of("serviceTier", "batch")), at));
    assertEquals("100", amount(catalog, Variant.of(Map.of("serviceTier", "flex")), at));
  }

  @Test
  void rates_that_overlap_are_refused_with_both_lines() {
    List<String> problems =
        problems(
            rate("validFrom: 2024-07-01, validTo: 2024-09-01") + rate("validFrom: 2024-08-31"));
    assertEquals(
        List.of("acme.yaml:14: ambiguous with line 13: both price m1 input at the same time"),
        problems);
  }

  @Test
  void rates_of_equal_weight_that_can_both_hold_are_refused() {
    List<String> problems =
        problems(
            rate("validFrom: 2024-07-01, when: {serviceTier: batch}")
                + rate("validFrom: 2024-07-01, when: {mode: thinking}"));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems(
                rate("validFrom: 2024-07-01, when: {serviceTier: batch}")
                    + rate("validFrom: 2024-07-01, when: {serviceTier: flex}"))
            .isEmpty());
  }

  @Test
  void a_rate_that_ends_where_the_next_begins_is_fine() {
    assertTrue(
        problems(rate("validFrom: 2024-07-01, validTo: 2024-08-01") + rate("validFrom: 2024-08-01"))
            .isEmpty());
  }

  @Test
  void every_problem_is_told_with_its_line() {
    List<String> problems =
        problems(
            rate("validFrom: 2024-13-01")
                + rate("validFrom: 2024-07-01, colour: red")
                + rate("validFrom: 2024-07-01").replace("m1", "m9")
                + rate("validFrom: 2024-07-01").replace("input", "inptu")
                + rate("validFrom: 2024-07-01").replace("\"100\"", "\"-1\"")
                + rate("validFrom: 2024-07-01").replace("[page]", "[rumour]")
                + rate("validFrom: 2024-07-02, validTo: 2024-07-01"));
    assertEquals(
        List.of(
            "acme.yaml:13: \"2024-13-01\" is not a day such as 2024-07-09",
            "acme.yaml:14: unknown member \"colour\"",
            "acme.yaml:15: model \"m9\" is not listed",
            "acme.yaml:16: \"inptu\" is not a meter",
            "acme.yaml:17: a price is not negative",
            "acme.yaml:18: source \"rumour\" is not listed",
            "acme.yaml:19: validTo must be after validFrom"),
        problems);
  }

  @Test
  void a_name_means_one_model_at_a_time_and_has_listed_sources() {
    String aliases =
        """
        aliases:
          - {name: latest, model: m1, validFrom: 2024-07-01, validTo: 2024-08-01, sources: [page]}
          - {name: latest, model: m2, validFrom: 2024-08-01, note: "moved on"}
          - {name: latest, model: m1, validFrom: 2024-09-01}
          - {name: other, model: m1, validFrom: 2024-07-01, sources: [rumour]}
        rateCards:
        """;
    CatalogRefused refused =
        assertThrows(
            CatalogRefused.class,
            () ->
                CatalogReader.read(
                    "acme.yaml",
                    HEAD.replace("rateCards:\n", aliases) + rate("validFrom: 2024-07-01")));
    assertEquals(
        List.of(
            "acme.yaml:12: latest means another model then",
            "acme.yaml:13: source \"rumour\" is not listed"),
        refused.toRefusal().violations().stream().map(Violation::detail).toList());
  }

  @Test
  void what_is_no_yaml_is_told_with_its_line() {
    CatalogRefused refused =
        assertThrows(
            CatalogRefused.class, () -> CatalogReader.read("bad.yaml", "vendor: [\n  x: }"));
    assertTrue(
        refused.toRefusal().violations().get(0).detail().startsWith("bad.yaml:2:"),
        refused.getMessage());
  }

  @Test
  void a_diff_names_what_changes() {
    VendorCatalog before = read(rate("validFrom: 2024-07-01"));
    VendorCatalog after =
        read(
            rate("validFrom: 2024-07-01").replace("\"100\"", "\"90\"")
                + rate2("validFrom: 2024-07-01"));
    assertEquals(
        List.of("CHANGED rate CN CNY m1 input", "ADDED rate CN CNY m2 input"),
        CatalogDiff.between(Optional.of(before), after).stream()
            .map(change -> change.change() + " " + change.what().split(" from", -1)[0])
            .toList());
    assertTrue(CatalogDiff.between(Optional.of(before), before).isEmpty());
  }

  private static String amount(VendorCatalog catalog, Variant variant, Instant at) {
    return AccountPrices.of(catalog.rateCards().get(0), catalog.zone())
        .rateFor("m1", Meters.named("input").orElseThrow(), variant, at)
        .orElseThrow()
        .price()
        .total(BigDecimal.valueOf(1_000_000))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String rate(String members) {
    return "      - {model: m1, meter: input, price: {kind: unit, amount: \"100\", per: 1000000}, "
        + members
        + ", confidence: high, sources: [page]}\n";
  }

  private static String rate2(String members) {
    return rate(members).replace("m1", "m2");
  }

  private static VendorCatalog read(String rates) {
    return CatalogReader.read("acme.yaml", HEAD + rates);
  }

  private static List<String> problems(String rates) {
    try {
      read(rates);
      return List.of();
    } catch (CatalogRefused refused) {
      return refused.toRefusal().violations().stream().map(Violation::detail).toList();
    }
  }
}
