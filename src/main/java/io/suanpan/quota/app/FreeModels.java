package io.suanpan.quota.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Model;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.metering.VendorAccount;
import io.suanpan.quota.Alternative;
import io.suanpan.rating.UsageCosts.Books;
import io.suanpan.rating.UsageCosts.Cost;
import io.suanpan.rating.UsageCosts.Costed;
import io.suanpan.rating.UsageCosts.Planned;
import io.suanpan.rating.Use;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The models of a vendor account that grants would cover wholly now.
 *
 * @param books what the account's usage costs
 * @param account the account
 * @param vendor its vendor's catalogue
 */
record FreeModels(Books books, VendorAccount account, VendorCatalog vendor) {

  /**
   * @param use what would be used of a model; empty where the model is of no interest
   */
  Stream<Alternative> find(Instant now, Function<String, Optional<Use>> use) {
    Costed before = books.with(List.of());
    return books.grants().stream()
        .filter(grant -> grant.terms().account() == account.id())
        .filter(Allowance.class::isInstance)
        .map(Allowance.class::cast)
        .flatMap(
            allowance ->
                models(allowance, now)
                    .filter(model -> use.apply(model).map(u -> covers(u, before)).orElse(false))
                    .flatMap(model -> alternative(allowance, model, before).stream()));
  }

  private Stream<String> models(Allowance allowance, Instant now) {
    Stream<String> named =
        allowance.terms().models().contains(Benefit.ALL)
            ? vendor.models().stream().map(Model::id)
            : allowance.terms().models().stream();
    return named.filter(model -> allowance.terms().appliesTo(model, now));
  }

  private boolean covers(Use use, Costed before) {
    Costed after = books.with(List.of(new Planned(account.id(), use)));
    return !after.balances().equals(before.balances()) && billed(after) == billed(before);
  }

  private long billed(Costed costed) {
    return costed.costs().stream()
        .filter(cost -> cost.account().id() == account.id())
        .mapToLong(Cost::billed)
        .sum();
  }

  private Optional<Alternative> alternative(Allowance allowance, String model, Costed before) {
    Map<Integer, Balance> balances = before.balances();
    return Optional.ofNullable(balances.get(allowance.terms().id()))
        .filter(balance -> balance.left() > 0)
        .map(
            balance ->
                new Alternative(
                    account.vendor(),
                    model,
                    allowance.terms().name(),
                    balance.left(),
                    allowance.terms().endsAt()));
  }
}
