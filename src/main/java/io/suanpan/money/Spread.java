package io.suanpan.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a rounded amount over weights so that the shares, each in whole minor units, add up to it:
 * the method of the largest remainder. Ties go to the earlier share.
 */
public final class Spread {
  private Spread() {}

  /**
   * @param total the rounded amount to split; may be negative
   * @param weights one weight a share, none negative
   * @return as many shares as weights; all zero weights give zeros, which only a zero total allows
   * @throws IllegalArgumentException when a non-zero total meets no positive weight
   */
  public static List<Money> of(Money total, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      if (total.signum() != 0) {
        throw new IllegalArgumentException(total + " has no weights to be spread over");
      }
      return weights.stream().map(weight -> total).toList();
    }
    int decimals = Money.decimals(total.currency());
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigDecimal scaled = total.amount().abs().multiply(weight);
      BigDecimal share = scaled.divide(sum, decimals, RoundingMode.DOWN);
      shares.add(share);
      remainders.add(scaled.subtract(share.multiply(sum)));
    }
    BigDecimal given = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    int missing = total.amount().abs().subtract(given).divide(unit).intValueExact();
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(missing)
        .forEach(index -> shares.set(index, shares.get(index).add(unit)));
    return shares.stream()
        .map(share -> total.signum() < 0 ? share.negate() : share)
        .map(share -> new Money(share, total.currency()))
        .toList();
  }
}
