package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.invoicing.BillingRunItemStore.Item;
import io.suanpan.invoicing.BillingRunItemStore.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says what became of tenants in a billing run. */
@ApplicationScoped
class OutcomeRows {
  private static final String DRAFT = "draft-";

  @Inject Figures figures;
  @Inject Words words;

  OutcomeRow of(Listed listed) {
    Item item = listed.item();
    String number = item.number().orElse("");
    String[] reason = item.reason().orElse("").split(": ", 2);
    return new OutcomeRow(
        listed.code(),
        number.startsWith(DRAFT) ? words.get("draft") : number,
        link(listed.code(), number),
        item.total().map(total -> figures.money(total, item.currency().orElseThrow())).orElse(""),
        reason[0].isEmpty() ? "" : words.find("problem." + reason[0]).orElse(""),
        item.reason().orElse(""));
  }

  private static String link(String tenant, String number) {
    if (number.startsWith(DRAFT)) {
      return "/console/draft" + Links.query("id", number);
    }
    return number.isEmpty()
        ? "/console/invoices" + Links.query("tenant", tenant)
        : Links.invoice(tenant, number);
  }
}
