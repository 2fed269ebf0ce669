package io.suanpan.rating;

import io.suanpan.catalog.Discount;
import io.suanpan.rating.AccountUsage.CreditOpening;
import java.util.Set;
import java.util.stream.Collectors;

/** The discounts and credits that hold for some usage, by their numbers. */
record Terms(Set<Integer> discounts, Set<Integer> credits) {
  static Terms of(Portion portion, AccountUsage usage) {
    Set<Integer> discounts =
        usage.discounts().stream()
            .filter(discount -> discount.valid().contains(portion.bucket().start()))
            .filter(discount -> discount.appliesTo(portion.model(), portion.meter()))
            .map(Discount::id)
            .collect(Collectors.toUnmodifiableSet());
    Set<Integer> credits =
        usage.credits().stream()
            .map(opening -> opening.credit().terms())
            .filter(terms -> terms.appliesTo(portion.model(), portion.bucket().start()))
            .map(terms -> terms.id())
            .collect(Collectors.toUnmodifiableSet());
    return new Terms(discounts, credits);
  }

  boolean has(Discount discount) {
    return discounts.contains(discount.id());
  }

  boolean has(CreditOpening opening) {
    return credits.contains(opening.credit().terms().id());
  }
}
