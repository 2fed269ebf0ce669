package io.suanpan.rating;

import io.suanpan.grants.GrantTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What token packs and vouchers that begin in the period cost. No voucher pays for another. */
final class Purchases {
  private Purchases() {}

  static List<FeeDue> in(AccountUsage usage) {
    List<FeeDue> fees = new ArrayList<>();
    Stream.concat(
            usage.opening().allowances().stream().map(opening -> opening.allowance().terms()),
            usage.opening().credits().stream().map(opening -> opening.credit().terms()))
        .filter(terms -> usage.period().contains(terms.effective().start()))
        .sorted()
        .forEach(terms -> add(terms, fees));
    return fees;
  }

  private static void add(GrantTerms terms, List<FeeDue> fees) {
    terms
        .price()
        .ifPresent(
            price ->
                fees.add(
                    new FeeDue(
                        Fee.Kind.PURCHASE, terms.id(), terms.name(), price.rounded(), Set.of())));
  }
}
