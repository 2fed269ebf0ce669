package io.suanpan.invoicing.app;

import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.Composition;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.rating.AccountCharges.Unpriced;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.UnpricedUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Whether a month may be closed. */
@ApplicationScoped
class Closable {
  /** Longer than any run of days on which no rates are published. */
  private static final int MAX_FX_AGE_DAYS = 10;

  @Inject RatePeriod ratePeriod;
  @Inject PreviewInvoice previews;
  @Inject UsageCellStore cells;
  @Inject CarriedOver carriedOver;
  @Inject GatherExtras extras;

  void refuseTooEarly(Tenant tenant, BillingPeriod period, Instant now) {
    if (!period.hasEndedBy(now)) {
      throw new Refusal(Code.PERIOD_NOT_ENDED, period + " ends at " + period.end());
    }
    List<BillingPeriod> open =
        previews.openBefore(tenant, period).stream().filter(p -> isBillable(tenant, p)).toList();
    if (!open.isEmpty()) {
      throw new Refusal(Code.PERIOD_OUT_OF_ORDER, "close first: " + open);
    }
  }

  private boolean isBillable(Tenant tenant, BillingPeriod period) {
    if (!cells.cells(tenant.id(), period.start(), period.end()).isEmpty()
        || extras.of(tenant, period, period.end()).areDueAlone()) {
      return true;
    }
    boolean obliged =
        ratePeriod.obligedSince(tenant).map(since -> since.isBefore(period.end())).orElse(false);
    return obliged
        && !ratePeriod
            .rate(tenant, period, carriedOver.after(tenant, any -> true), period.lastDay())
            .bills()
            .isEmpty();
  }

  /** What must be settled before the invoice may be issued. */
  void refuseUnsettled(Composition parts, Issuer issuer) {
    parts.bills().forEach(bill -> refuseStaleRate(bill, parts.period()));
    Tenant tenant = parts.tenant();
    TaxCategory category = tenant.tax().in(parts.period().month()).category();
    if (category == TaxCategory.AE && issuer.vatId() == null) {
      throw new Refusal(
          Code.TAX_ID_MISSING, "reverse charge names the issuer: set its vatId (BR-AE-02)");
    }
    List<Unpriced> unpriced =
        parts.bills().stream().flatMap(bill -> bill.charges().unpriced().stream()).toList();
    if (tenant.invoicing().unpriced() == UnpricedUsage.HOLDS_INVOICE && !unpriced.isEmpty()) {
      throw new Refusal(Code.UNPRICED_USAGE, "no rate is known for " + unpriced);
    }
  }

  /** A close by a rate that is not of its time would go unnoticed. */
  private static void refuseStaleRate(AccountBill bill, BillingPeriod period) {
    bill.fx()
        .filter(fx -> fx.day().isBefore(period.lastDay().minusDays(MAX_FX_AGE_DAYS)))
        .ifPresent(
            fx -> {
              throw new Refusal(
                  Code.NO_FX_RATE,
                  "the last exchange rate of "
                      + bill.account().currency()
                      + " is of "
                      + fx.day()
                      + "; load those of "
                      + period);
            });
  }
}
