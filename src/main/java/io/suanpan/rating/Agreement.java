package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import java.util.List;

/**
 * What an account pays by.
 *
 * @param prices public and negotiated ones
 * @param discounts in the order they apply
 * @param commitments in the order they apply
 */
public record Agreement(
    AccountPrices prices, List<Discount> discounts, List<Commitment> commitments) {
  public Agreement {
    requireNonNull(prices);
    discounts = List.copyOf(discounts);
    commitments = List.copyOf(commitments);
  }
}
