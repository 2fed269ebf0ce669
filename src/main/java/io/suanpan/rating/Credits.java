package io.suanpan.rating;

import io.suanpan.money.Money;
import io.suanpan.rating.Opening.CreditLeft;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pays with the vendor's money, one voucher after the other and line after line, as one pays open
 * items: so nothing has to be rounded.
 */
final class Credits {
  private Credits() {}

  /**
   * @return what each paid, by the number of the grant
   */
  static Map<Integer, Money> pay(List<CreditLeft> credits, List<? extends Payable> payables) {
    Map<Integer, Money> paid = new LinkedHashMap<>();
    IntStream.range(0, credits.size())
        .boxed()
        .sorted(Comparator.comparing(place -> credits.get(place).credit().terms()))
        .forEach(
            place -> {
              CreditLeft credit = credits.get(place);
              Money used = pay(place, credit.left(), payables);
              if (used.signum() > 0) {
                paid.put(credit.credit().terms().id(), used);
              }
            });
    return paid;
  }

  private static Money pay(int place, Money credit, List<? extends Payable> payables) {
    Money left = credit;
    for (Payable payable : payables) {
      Money share = payable.due().min(left);
      if (payable.accepts(place) && share.signum() > 0) {
        payable.pay(place, share);
        left = left.minus(share);
      }
    }
    return credit.minus(left);
  }
}
