package io.suanpan.invoicing.app;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Rate;
import io.suanpan.invoicing.TierCountStore;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.rating.Opening.Counter;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes what an account that joins in mid-month has been billed before, for tiers. */
@ApplicationScoped
public class OpenTierCount {
  @Inject RatePeriod ratePeriod;
  @Inject TierCountStore counts;
  @Inject AuditLog audit;

  /**
   * What is counted.
   *
   * @param pool of which rates; or
   * @param model of the rate of that model and
   * @param meter meter
   * @param month of the vendor
   * @param quantity how much was billed
   */
  public record Counted(
      Optional<String> pool,
      Optional<String> model,
      Optional<String> meter,
      YearMonth month,
      long quantity) {
    boolean isBy(Rate rate) {
      return pool.isPresent()
          ? rate.pool().equals(pool)
          : model.equals(Optional.of(rate.model()))
              && meter.equals(Optional.of(rate.meter().name()));
    }
  }

  /**
   * @throws Refusal when the account has no such rate
   */
  @Transactional
  public void open(Tenant tenant, VendorAccount account, Counted counted, String actor) {
    RatePeriod.Terms terms =
        ratePeriod.terms(tenant).stream()
            .filter(t -> t.account().id() == account.id())
            .findFirst()
            .orElseThrow();
    AccountPrices prices = terms.agreement().prices();
    Rate rate =
        Stream.concat(prices.negotiated().rates().stream(), prices.list().rates().stream())
            .filter(r -> r.price().countsByMonth() && counted.isBy(r))
            .findFirst()
            .orElseThrow(
                () -> new Refusal(Code.INVALID_VALUE, "the account has no such price with tiers"));
    Counter counter = new Counter(rate.counter(), counted.month());
    counts.open(tenant.id(), terms.account().id(), counter, counted.quantity());
    audit.write(
        Optional.of(tenant.id()),
        actor,
        "open-tier-count",
        AccountName.of(account) + " " + counter + " " + counted.quantity());
  }
}
