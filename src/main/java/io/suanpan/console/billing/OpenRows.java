package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.invoicing.OpenItemStore.OpenItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Says what is open and since when. */
@ApplicationScoped
class OpenRows {
  @Inject Figures figures;
  @Inject Words words;
  @Inject Clock clock;

  OpenRow of(OpenItem item) {
    return new OpenRow(
        item.tenant(),
        item.tenantName(),
        item.number(),
        Links.invoice(item.tenant(), item.number()),
        figures.day(item.dueOn()),
        late(item.dueOn()),
        figures.money(item.payable()),
        item.paid().signum() == 0 ? "–" : figures.money(item.paid()),
        figures.money(item.open()),
        "/console/open-items" + Links.query("tenant", item.tenant(), "number", item.number()));
  }

  private String late(LocalDate dueOn) {
    long days = ChronoUnit.DAYS.between(dueOn, today());
    return days > 0 ? words.get("open.late", figures.number(BigDecimal.valueOf(days))) : "";
  }

  /** Of no tenant in particular. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
