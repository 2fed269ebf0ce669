package io.suanpan.rating;

import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What fell on one tier of a price. For people: the rounded amounts of tiers need not add up to the
 * rounded cost of their line.
 *
 * @param upTo the last quantity of the month in it; empty for the last tier
 * @param quantity charged by it
 * @param cost rounded, with its flat fee
 * @param cut what a maximum takes off, the last tiers first
 */
public record TierCost(Optional<BigDecimal> upTo, BigDecimal quantity, Money cost, Money cut) {}
