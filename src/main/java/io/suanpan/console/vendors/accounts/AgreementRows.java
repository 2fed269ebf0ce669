package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.console.vendors.TermWords;
import io.suanpan.money.Money;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Says what accounts have agreed on. */
@ApplicationScoped
class AgreementRows {
  @Inject Words words;
  @Inject Figures figures;
  @Inject TermWords termWords;
  @Inject Clock clock;

  /**
   * @param currency of the account
   */
  AgreementRow of(Tenant tenant, Discount discount, Currency currency) {
    List<String> terms = new ArrayList<>();
    if (discount.account().isEmpty()) {
      terms.add(words.get("discount.all"));
    }
    terms.add(termWords.models(discount.scope().models()));
    if (!discount.scope().meters().contains(Benefit.ALL)) {
      terms.add(termWords.meters(discount.scope().meters()));
    }
    if (!discount.scope().facts().facts().isEmpty()) {
      terms.add(discount.scope().facts().toString());
    }
    discount.group().ifPresent(group -> terms.add(words.get("discount.group.told", group)));
    trigger(terms, discount.trigger(), currency);
    return row(
        tenant,
        discount.id(),
        discount.name(),
        List.of(gives(discount.reduction()), String.join(" · ", terms)),
        discount.valid());
  }

  private void trigger(List<String> terms, Discount.Trigger trigger, Currency currency) {
    if (trigger.quantity().isPresent()) {
      terms.add(
          words.get("discount.from.quantity", figures.number(trigger.quantity().getAsLong())));
    }
    trigger
        .cost()
        .ifPresent(
            cost ->
                terms.add(
                    words.get(
                        "discount.from.cost", figures.money(cost, currency.getCurrencyCode()))));
  }

  private String gives(Discount.Reduction reduction) {
    return reduction instanceof Discount.Percent percent
        ? "−\u00a0" + figures.number(percent.percent()) + "\u00a0%"
        : words.get("discount.amount.told", figures.money(((Discount.Amount) reduction).amount()));
  }

  AgreementRow of(Tenant tenant, Commitment commitment) {
    List<String> gives = new ArrayList<>();
    commitment.minimum().ifPresent(money -> gives.add(bound("commitment.minimum.told", money)));
    commitment.maximum().ifPresent(money -> gives.add(bound("commitment.maximum.told", money)));
    AgreementRow row =
        row(
            tenant,
            commitment.id(),
            commitment.name(),
            List.of(String.join(", ", gives), words.get("commitment.term." + commitment.term())),
            commitment.valid());
    boolean ending = row.ending() && commitment.term() == Commitment.Term.MONTH;
    return new AgreementRow(
        row.id(), row.name(), row.gives(), row.terms(), row.from(), row.to(), row.state(), ending);
  }

  private String bound(String key, Money money) {
    return words.get(key, figures.money(money));
  }

  /**
   * @param told what it gives, and its terms
   */
  private AgreementRow row(Tenant tenant, int id, String name, List<String> told, Interval valid) {
    Instant now = clock.instant();
    String state = valid.start().isAfter(now) ? "AHEAD" : valid.contains(now) ? "RUNNING" : "ENDED";
    return new AgreementRow(
        Integer.toString(id),
        name,
        told.get(0),
        told.get(1),
        figures.time(valid.start(), tenant.zone()),
        figures.time(valid.end(), tenant.zone()),
        state,
        state.equals("RUNNING") && valid.contains(Bucket.of(now).end()));
  }
}
