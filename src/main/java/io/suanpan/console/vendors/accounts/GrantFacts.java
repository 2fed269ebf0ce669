package io.suanpan.console.vendors.accounts;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.console.vendors.TermWords;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.Renewal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The terms of a grant in words. */
@ApplicationScoped
class GrantFacts {
  @Inject Words words;
  @Inject Figures figures;
  @Inject TermWords termWords;
  @Inject GrantRows rows;

  List<Fact> of(Tenant tenant, Grant grant) {
    List<Fact> facts = new ArrayList<>();
    GrantTerms terms = grant.terms();
    fact(facts, "grant.gives", (rows.amount(grant, given(grant)) + " " + rows.unit(grant)).strip());
    fact(facts, "grant.models", termWords.models(terms.models()));
    if (grant instanceof Allowance allowance) {
      allowance(facts, allowance);
    }
    fact(facts, "grant.from", figures.time(terms.effective().start(), tenant.zone()));
    fact(facts, "grant.ends", figures.time(terms.effective().end(), tenant.zone()));
    terms.voidedAt().ifPresent(at -> fact(facts, "grant.voided", figures.time(at, tenant.zone())));
    fact(facts, "grant.priority", Integer.toString(terms.priority()));
    terms.price().ifPresent(price -> fact(facts, "grant.price", figures.money(price)));
    fact(facts, "grant.exhausted", words.get("grant.exhausted." + terms.whenExhausted()));
    return facts;
  }

  private static java.math.BigDecimal given(Grant grant) {
    return grant instanceof Allowance allowance
        ? java.math.BigDecimal.valueOf(allowance.quantity())
        : GrantRows.whole(grant);
  }

  private void allowance(List<Fact> facts, Allowance allowance) {
    fact(facts, "grant.meters", termWords.meters(allowance.meters()));
    if (!allowance.weights().isEmpty()) {
      String weights =
          new TreeMap<>(allowance.weights())
              .entrySet().stream()
                  .map(weight -> weight.getKey() + " × " + figures.number(weight.getValue()))
                  .collect(Collectors.joining(", "));
      fact(facts, "grant.weights", weights);
    }
    allowance
        .schedule()
        .opening()
        .ifPresent(opening -> fact(facts, "grant.opening", figures.number(opening)));
    allowance.schedule().renewal().ifPresent(renewal -> renewal(facts, renewal));
    allowance
        .schedule()
        .caps()
        .forEach(
            cap ->
                fact(
                    facts,
                    "grant.cap",
                    words.get(
                        "grant.cap.told",
                        figures.number(cap.limit()),
                        termWords.cadence(cap.cadence()))));
  }

  private void renewal(List<Fact> facts, Renewal renewal) {
    fact(facts, "grant.renews", termWords.cadence(renewal.cadence()));
    fact(facts, "grant.refill", figures.number(renewal.refill()));
    String most =
        renewal.maximum().isPresent()
            ? figures.number(renewal.maximum().getAsLong())
            : words.get("grant.rollover.all");
    if (!renewal.maximum().equals(java.util.OptionalLong.of(0)) || renewal.minimum() > 0) {
      fact(
          facts,
          "grant.rollover",
          words.get("grant.rollover.told", figures.number(renewal.minimum()), most));
    }
  }

  private void fact(List<Fact> facts, String key, String text) {
    facts.add(new Fact(words.get(key), text));
  }
}
