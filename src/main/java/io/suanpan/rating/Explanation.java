package io.suanpan.rating;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.PriceText;
import io.suanpan.catalog.Rate;
import io.suanpan.grants.Burn;
import io.suanpan.grants.GrantTerms;
import io.suanpan.money.Money;
import io.suanpan.rating.Step.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Says how a line came from usage to money, step by step. */
record Explanation(AccountUsage usage, Line line) {

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    used(steps);
    steps.add(Step.of(Kind.RATE, rate(line.key().rate())));
    for (Burn burn : line.burns()) {
      steps.add(
          Step.of(
              Kind.GRANT,
              "grant %d (%s) covered it from %s to %s"
                  .formatted(burn.grant(), name(burn.grant()), burn.first(), burn.last()),
              usage.quantity(burn.quantity())));
    }
    steps.add(Step.of(Kind.BILLED, "left to be billed", usage.quantity(line.billed())));
    costs(steps);
    discounts(steps);
    steps.add(Step.of(Kind.NET, "net", ChargeOf.sum(line, this::net)));
    credits(steps);
    return steps;
  }

  private String name(int grant) {
    return usage.opening().allowances().stream()
        .map(opening -> opening.allowance().terms())
        .filter(terms -> terms.id() == grant)
        .map(GrantTerms::name)
        .findFirst()
        .orElseThrow();
  }

  private void used(List<Step> steps) {
    long consumed = line.billed() + line.covered();
    if (consumed > 0) {
      boolean renamed = !line.askedFor().equals(Set.of(line.key().model()));
      String text =
          "%s used from %s to %s%s"
              .formatted(
                  line.key().meter(),
                  line.first(),
                  line.last(),
                  renamed ? ", asked for as " + String.join(", ", line.askedFor()) : "");
      steps.add(Step.of(Kind.USAGE, text, usage.quantity(consumed)));
    }
  }

  private String rate(Rate rate) {
    boolean own = usage.agreement().prices().negotiated().rates().contains(rate);
    String conditions = rate.when().toString();
    return "%s rate of %s for %s%s, valid from %s%s: %s"
        .formatted(
            own ? "negotiated" : "public",
            rate.meter(),
            rate.model(),
            conditions.isEmpty() ? "" : " when " + conditions,
            rate.valid().start(),
            rate.valid().end().map(end -> " to " + end).orElse(""),
            PriceText.of(rate.price()));
  }

  private void costs(List<Step> steps) {
    LineCost cost = line.cost();
    for (TierCost tier : cost.tiers()) {
      String bound = tier.upTo().map(to -> "up to " + to.toPlainString()).orElse("the last");
      steps.add(
          new Step(
              Kind.TIER, "tier " + bound, Optional.of(tier.quantity()), Optional.of(tier.cost())));
    }
    String exact = cost.exact().stripTrailingZeros().toPlainString();
    String of = line.key().rate().price() instanceof PercentagePrice ? "percentage" : "price";
    Money currency = cost.contracted();
    steps.add(
        Step.of(
            Kind.COST,
            "cost at this %s: %s, rounded half up to the minor unit of %s"
                .formatted(of, exact, currency.currency()),
            cost.contracted()));
    if (cost.list().signum() != 0 && !cost.list().equals(cost.contracted())) {
      steps.add(Step.of(Kind.LIST_COST, "the same at the public list price", cost.list()));
    }
  }

  private void discounts(List<Step> steps) {
    byPlace(Piece::discounts)
        .forEach(
            (place, amount) -> {
              Discount discount = usage.agreement().discounts().get(place);
              String how =
                  discount.reduction() instanceof Discount.Percent percent
                      ? percent.percent().toPlainString() + " %"
                      : "an amount, spread by what is due";
              steps.add(
                  Step.of(
                      Kind.DISCOUNT, "discount %s: %s".formatted(discount.name(), how), amount));
            });
    Money cut = ChargeOf.sum(line, Piece::cut);
    if (cut.signum() > 0) {
      steps.add(Step.of(Kind.MAXIMUM, "above the maximum spend", cut));
    }
  }

  private void credits(List<Step> steps) {
    byPlace(Piece::credits)
        .forEach(
            (place, amount) -> {
              var terms = usage.opening().credits().get(place).credit().terms();
              steps.add(
                  Step.of(
                      Kind.CREDIT,
                      "credit %d (%s) paid".formatted(terms.id(), terms.name()),
                      amount));
            });
  }

  private Map<Integer, Money> byPlace(Function<Piece, Map<Integer, Money>> part) {
    Map<Integer, Money> sums = new TreeMap<>();
    line.pieces()
        .forEach(piece -> part.apply(piece).forEach((k, v) -> sums.merge(k, v, Money::plus)));
    return sums;
  }

  private Money net(Piece piece) {
    return piece.credits().values().stream().reduce(piece.due(), Money::plus);
  }
}
