package io.suanpan.invoicing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.Conservation;
import io.suanpan.invoicing.DraftInvoice;
import io.suanpan.invoicing.HashChain;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.InvoiceStore.Closed;
import io.suanpan.invoicing.InvoiceStore.Place;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Closes a tenant's month and issues its invoice, once, in one transaction. */
@ApplicationScoped
public class ClosePeriod {
  /** Longer than any run of days on which no rates are published. */
  private static final int MAX_FX_AGE_DAYS = 10;

  @Inject RatePeriod ratePeriod;
  @Inject PreviewInvoice previews;
  @Inject InvoiceStore invoices;
  @Inject UsageCellStore cells;
  @Inject CarriedOver carriedOver;
  @Inject Explanations explanations;
  @Inject TenantStore tenants;
  @Inject AuditLog audit;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * Closes the month, or finds that it was closed before.
   *
   * @return its invoice; empty when there was nothing to invoice
   * @throws Refusal when the month has not ended, an earlier one is open, no issuer is set, or an
   *     exchange rate is missing; nothing is closed then
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<IssuedInvoice> close(Tenant tenant, YearMonth month, String actor) {
    return close(tenant, month, actor, content -> true);
  }

  /**
   * As above, if what would be issued pleases.
   *
   * @param wanted is shown the content, still without number and dates; false leaves the month open
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<IssuedInvoice> close(
      Tenant tenant, YearMonth month, String actor, Predicate<InvoiceContent> wanted) {
    BillingPeriod period = new BillingPeriod(month, tenant.zone());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    invoices.lock(tenant.id());
    for (Closed closed : invoices.closed(tenant.id())) {
      if (closed.period().equals(month)) {
        return closed.number().flatMap(number -> invoices.byNumber(tenant.id(), number));
      }
    }
    refuseTooEarly(tenant, period, now);
    Issuer issuer =
        tenants
            .issuer()
            .orElseThrow(() -> new Refusal(Code.ISSUER_MISSING, "set the issuer first"));
    RatePeriod.Rated rated =
        ratePeriod.rate(tenant, period, carriedOver.after(tenant, other -> true), period.lastDay());
    if (rated.bills().isEmpty()) {
      // Nothing is closed: usage that is reported late can still be billed.
      return Optional.empty();
    }
    refuseStaleRates(rated, period);
    DraftInvoice draft =
        new DraftInvoice(tenant, period, Optional.of(issuer), rated.bills(), rated.carried());
    if (!wanted.test(draft.preview())) {
      return Optional.empty();
    }
    IssuedInvoice invoice = issue(draft, issuer, now);
    carriedOver.freeze(tenant, month, rated.bills());
    invoices.close(tenant.id(), new Closed(month, Optional.of(invoice.number())), now);
    audit.write(
        Optional.of(tenant.id()),
        actor,
        "issue-invoice",
        invoice.number() + " " + invoice.total() + " " + invoice.currency());
    return Optional.of(invoice);
  }

  private void refuseTooEarly(Tenant tenant, BillingPeriod period, Instant now) {
    if (!period.hasEndedBy(now)) {
      throw new Refusal(Code.PERIOD_NOT_ENDED, period + " ends at " + period.end());
    }
    List<BillingPeriod> open =
        previews.openBefore(tenant, period).stream().filter(p -> isBillable(tenant, p)).toList();
    if (!open.isEmpty()) {
      throw new Refusal(Code.PERIOD_OUT_OF_ORDER, "close first: " + open);
    }
  }

  /** A close by a rate that is not of its time would go unnoticed. */
  private static void refuseStaleRates(RatePeriod.Rated rated, BillingPeriod period) {
    for (AccountBill bill : rated.bills()) {
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

  private boolean isBillable(Tenant tenant, BillingPeriod period) {
    if (!cells.cells(tenant.id(), period.start(), period.end()).isEmpty()) {
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

  private IssuedInvoice issue(DraftInvoice draft, Issuer issuer, Instant now) {
    Tenant tenant = draft.tenant();
    int year = now.atZone(tenant.zone()).getYear();
    Place place = invoices.nextPlace(issuer.series(), year);
    String number = String.format("%s-%d-%06d", issuer.series(), year, place.number());
    InvoiceContent content = draft.issued(number, now);
    Conservation.check(draft.bills(), content);
    String text = text(content);
    IssuedInvoice invoice =
        new IssuedInvoice(
            tenant.id(),
            number,
            content.period(),
            content.currency(),
            content.total(),
            now,
            text,
            place.previousHash(),
            HashChain.hash(place.previousHash(), text),
            InvoiceState.ISSUED);
    invoices.add(invoice, issuer.series(), year);
    explanations.keep(tenant.id(), content, draft.bills());
    return invoice;
  }

  private String text(InvoiceContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an invoice that cannot be written", e);
    }
  }
}
