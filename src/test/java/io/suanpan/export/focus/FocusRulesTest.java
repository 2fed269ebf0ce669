package io.suanpan.export.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.export.focus.Outcome.State;
import io.suanpan.invoicing.InvoiceContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The FinOps Foundation's own rules on exports of random contents. FocusIT puts a real export to
 * them.
 */
class FocusRulesTest {
  private RuleModel model;
  private Table table;

  @BeforeEach
  void export() throws IOException {
    model = RuleModel.read();
    long seed = Long.getLong("seed", 20240731L);
    RandomContents random = new RandomContents(new Random(seed));
    List<InvoiceContent> contents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      contents.add(random.next(i % 7 == 0 ? null : "INV-" + i));
    }
    table = FocusRowsTest.table(contents);
  }

  @Test
  void every_rule_is_kept_that_data_can_decide() throws IOException {
    RuleRun run = new RuleRun(model, table);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/focus-rules-random.txt"), run.report());
    assertEquals(621, run.outcomes().size());
    assertEquals(List.of(), run.failures());
  }

  /** What is wrong with the export, and the rule that must say so. */
  @Test
  void each_fault_is_found_by_its_rule() {
    int usage = table.where("ChargeCategory", "Usage");
    int tax = table.where("ChargeCategory", "Tax");
    int purchase = table.where("ChargeCategory", "Purchase");
    Map<String, Table> faults =
        Map.ofEntries(
            Map.entry("CostAndUsage-D-006-M", table.without("BilledCost")),
            Map.entry("CostAndUsage-D-011-C", table.without("ConsumedQuantity")),
            Map.entry("BillingPeriodStart-C-002-M", on(usage, "BillingPeriodStart", "2024-07-01")),
            Map.entry("ChargePeriodEnd-C-003-M", on(usage, "ChargePeriodEnd", null)),
            Map.entry("ServiceCategory-C-003-M", on(usage, "ServiceCategory", "LLM")),
            Map.entry("ServiceSubcategory-C-004-M", on(usage, "ServiceCategory", "Storage")),
            Map.entry("ServiceName-C-005-C", on(usage, "ServiceCategory", "Compute")),
            Map.entry("ChargeCategory-C-003-M", on(usage, "ChargeCategory", "Discount")),
            Map.entry("ListCost-C-009-C", on(priced(), "ListCost", "0.017")),
            Map.entry("ContractedUnitPrice-C-011-C", on(priced(), "ContractedCost", "0.017")),
            Map.entry("ListUnitPrice-C-008-M", on(priced(), "ListUnitPrice", "-1.0")),
            Map.entry("ListUnitPrice-C-004-C", on(tax, "ListUnitPrice", "1.0")),
            Map.entry("EffectiveCost-C-005-C", on(purchase, "EffectiveCost", "1.0")),
            Map.entry("BilledCost-C-005-C", on(tax, "ProviderName", "Vendor")),
            Map.entry("BilledCost-C-002-M", on(usage, "BilledCost", "+1.0")),
            Map.entry("BillingCurrency-C-006-M", on(usage, "BillingCurrency", "RMB")),
            Map.entry("SkuPriceId-C-005-C", on(priced(), "SkuPriceId", null)),
            Map.entry("SkuPriceId-C-008-M", on(priced(), "SkuId", "another")),
            Map.entry("SkuPriceDetails-C-001-M", on(usage, "SkuPriceDetails", "{\"x_A\":[1]}")),
            Map.entry("ConsumedUnit-C-005-C", on(tax, "ConsumedUnit", "Tokens")),
            Map.entry("ChargeClass-C-005-C", on(usage, "ChargeClass", "Amendment")),
            Map.entry("ChargeFrequency-C-004-C", on(purchase, "ChargeFrequency", "Usage-Based")),
            Map.entry("InvoiceIssuerName-C-002-M", on(usage, "InvoiceIssuerName", "  ")),
            Map.entry("PricingUnit-C-006-C", on(priced(), "PricingUnit", null)));
    faults.forEach(
        (rule, faulty) -> {
          Map<String, Outcome> outcomes = new RuleRun(model, faulty).outcomes();
          assertEquals(State.FAIL, outcomes.get(rule).state(), rule);
          assertTrue(outcomes.get("CostAndUsage-D-000-M").state() == State.FAIL, rule);
        });
    System.out.println(faults.size() + " faults found by their rules");
  }

  private Table on(int row, String column, String text) {
    UnaryOperator<String> change = before -> text;
    return table.with(row, column, change);
  }

  /** A row of usage with a price whose SKU another row has as well. */
  private int priced() {
    for (int row = 0; row < table.rows().size(); row++) {
      String sku = table.text(row, "SkuPriceId");
      int first = sku == null ? row : table.where("SkuPriceId", sku);
      boolean plain = table.text(row, "ChargeClass") == null;
      if (plain && first != row && "Usage".equals(table.text(row, "ChargeCategory"))) {
        return row;
      }
    }
    throw new AssertionError("no SKU comes twice");
  }
}
