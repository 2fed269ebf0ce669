package io.suanpan.invoicing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.ExplanationStore;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.LineExplanation;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps with an invoice how its lines came about: later prices cannot explain it. */
@ApplicationScoped
public class Explanations {
  @Inject ExplanationStore store;
  @Inject ObjectMapper json;

  void keep(TenantId tenant, InvoiceContent content, List<AccountBill> bills) {
    Map<Integer, String> byLine = new HashMap<>();
    for (LineExplanation line : LineExplanation.of(bills, content)) {
      try {
        byLine.put(line.line(), json.writeValueAsString(line));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("an explanation that cannot be written", e);
      }
    }
    store.add(tenant, content.number(), byLine);
  }

  /**
   * @throws Refusal when the tenant has no such invoice or line
   */
  @Transactional
  public LineExplanation find(Tenant tenant, String number, int line) {
    String text =
        store
            .find(tenant.id(), number, line)
            .orElseThrow(() -> Refusal.notFound("line " + line + " of invoice " + number));
    try {
      return json.readValue(text, LineExplanation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an explanation that cannot be read", e);
    }
  }
}
