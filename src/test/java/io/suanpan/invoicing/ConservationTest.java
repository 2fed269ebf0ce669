package io.suanpan.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.suanpan.invoicing.CorrectionPlan.Group;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.invoicing.TenantCredit.Left;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What stands on invoices adds up, whatever it is; what does not is seen. */
class ConservationTest {
  private static final int CASES = 2_000;
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Test
  void every_invoice_adds_up_and_takes_no_more_than_there_is() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomInvoices random = new RandomInvoices(seed);
      CreditBook credits = random.credits();
      InvoiceContent plain =
          random.composed(List.of(), CreditBook.EMPTY).issued("IT-0", RandomInvoices.AT);
      Currency currency = Currency.getInstance(plain.currency());
      List<Group> groups = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        groups.add(new Group(plain, random.corrections()));
      }
      CorrectionPlan plan =
          CorrectionPlan.of(new Money(plain.net(), currency), plain.taxRate(), groups);
      assertEquals(3, plan.onInvoice().size() + plan.asCreditNotes().size(), "seed " + seed);
      InvoiceContent content =
          random.composed(plan.corrections(), credits).issued("IT-1", RandomInvoices.AT);
      String seen = "seed " + seed + ": " + content;
      Conservation.check(content);
      assertTrue(content.payable().signum() >= 0, seen);
      checkTaxes(content, seen);
      for (Left left : credits.after(content).credits()) {
        assertTrue(left.left().signum() >= 0, seen);
      }
      boolean open = content.payable().signum() > 0;
      boolean unused =
          credits.after(content).prepayments(RandomInvoices.AT).stream()
              .anyMatch(left -> left.left().signum() > 0);
      assertTrue(!open || !unused, seen);
      for (Group group : plan.asCreditNotes()) {
        InvoiceContent note =
            CreditNotes.corrections(
                plain, group.corrections(), new CreditNotes.Issue("IT-2", RandomInvoices.AT));
        Conservation.check(note);
        assertTrue(note.total().signum() > 0, "seed " + seed);
      }
    }
  }

  /** Added up by rate in another way. */
  private static void checkTaxes(InvoiceContent content, String seen) {
    Map<String, BigDecimal> bases = new TreeMap<>();
    content.fees().forEach(fee -> add(bases, content.taxRate(), fee.net()));
    for (Correction correction : content.corrections()) {
      add(bases, correction.taxRate(), correction.netConverted());
    }
    content.promotions().forEach(p -> add(bases, p.taxRate(), p.amount().negate()));
    assertEquals(bases.size(), content.tax().size(), seen);
    content
        .tax()
        .forEach(
            tax -> assertEquals(0, bases.get(tax.rate().toString()).compareTo(tax.base()), seen));
  }

  private static void add(Map<String, BigDecimal> bases, TaxRate rate, BigDecimal amount) {
    bases.merge(rate.rate().toString(), amount, BigDecimal::add);
  }

  @Test
  void any_figure_that_is_changed_is_seen() throws JsonProcessingException {
    InvoiceContent content = full();
    Conservation.check(content);
    for (String figure :
        List.of(
            "/net",
            "/total",
            "/paidInAdvance",
            "/payable",
            "/fees/0/net",
            "/corrections/0/netConverted",
            "/promotions/0/amount",
            "/prepayments/0/amount",
            "/tax/0/base",
            "/tax/0/amount",
            "/tax/1/base",
            "/corrections/0/line")) {
      InvoiceContent changed = changed(content, figure);
      assertThrows(IllegalStateException.class, () -> Conservation.check(changed), figure);
    }
  }

  /** The first one that has everything. */
  private static InvoiceContent full() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomInvoices random = new RandomInvoices(seed);
      InvoiceContent content =
          random.composed(random.corrections(), random.credits()).issued("IT-1", RandomInvoices.AT);
      if (content.promotions().size() > 1
          && content.prepayments().size() > 0
          && content.payable().signum() > 0
          && content.tax().size() > 1) {
        return content;
      }
    }
    throw new AssertionError("none has everything");
  }

  private static InvoiceContent changed(InvoiceContent content, String pointer)
      throws JsonProcessingException {
    JsonNode tree = JSON.readTree(JSON.writeValueAsString(content));
    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode holder = tree.at(parent);
    assertTrue(!(holder instanceof ArrayNode) && holder.has(name), pointer);
    ((ObjectNode) holder)
        .set(name, DecimalNode.valueOf(holder.get(name).decimalValue().add(BigDecimal.ONE)));
    return JSON.treeToValue(tree, InvoiceContent.class);
  }
}
