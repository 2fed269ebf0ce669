package io.suanpan.rating;

import io.suanpan.grants.Balance;
import io.suanpan.grants.Grant;
import io.suanpan.metering.VendorAccount;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.Tenant;
import java.util.List;
import java.util.Map;

/** What a tenant's usage costs as things stand: rated as it will be billed. */
public interface UsageCosts {
  /**
   * Reads all that the cost of the usage in a window depends on, as committed.
   *
   * @param window that has begun; the months that it touches are rated from their beginnings on, so
   *     that its usage costs what it adds to them
   */
  Books open(Tenant tenant, Interval window);

  /** What was read; it does not change. */
  interface Books {
    /**
     * What the usage costs, if so much more were used now.
     *
     * @param planned in the window
     */
    Costed with(List<Planned> planned);

    /** The tenant's grants. */
    List<Grant> grants();
  }

  /**
   * Usage that has not happened yet.
   *
   * @param account the number of the vendor account
   * @param use what, of the month that runs
   */
  record Planned(int account, Use use) {}

  /**
   * What a window costs.
   *
   * @param costs by account and model
   * @param balances where each allowance would stand at the end of the window, by grant
   */
  record Costed(List<Cost> costs, Map<Integer, Balance> balances) {}

  /**
   * What the usage of one model costs, in the account's currency.
   *
   * @param account the vendor account
   * @param model the served model
   * @param list at public prices, with what grants covered
   * @param net what is left to pay after grants, discounts and the vendor's vouchers; without fees
   * @param billed how many units of all meters grants did not cover
   */
  record Cost(VendorAccount account, String model, Money list, Money net, long billed) {}
}
