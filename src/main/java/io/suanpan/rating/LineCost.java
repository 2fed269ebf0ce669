package io.suanpan.rating;

import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a line comes to before discounts.
 *
 * @param exact the unrounded cost of what is billed
 * @param contracted the same, rounded
 * @param list the same at the public price, if that is higher
 * @param covered what the covered part would have cost
 * @param tiers what fell on each tier
 */
record LineCost(
    BigDecimal exact, Money contracted, Money list, Money covered, List<TierCost> tiers) {}
