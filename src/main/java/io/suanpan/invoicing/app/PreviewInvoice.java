package io.suanpan.invoicing.app;

import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.Conservation;
import io.suanpan.invoicing.CorrectionPlan;
import io.suanpan.invoicing.CorrectionPlan.Group;
import io.suanpan.invoicing.CreditBook;
import io.suanpan.invoicing.CreditNotes;
import io.suanpan.invoicing.Extras;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.LineExplanation;
import io.suanpan.invoicing.app.ComposeInvoice.Composed;
import io.suanpan.invoicing.app.RestatePeriods.Restatement;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the invoice of a month would say now. Earlier months that are still open are rated first,
 * because what they burn of grants is gone.
 */
@ApplicationScoped
public class PreviewInvoice {
  @Inject RatePeriod ratePeriod;
  @Inject CarriedOver carriedOver;
  @Inject InvoiceStore invoices;
  @Inject UsageCellStore cells;
  @Inject RestatePeriods restatePeriods;
  @Inject GatherExtras gatherExtras;
  @Inject ComposeInvoice compose;
  @Inject AllocateUsage allocateUsage;
  @Inject Clock clock;

  /**
   * A preview with what it was made of.
   *
   * @param bills of the accounts, in the order of its sections
   */
  private record Computed(InvoiceContent content, List<AccountBill> bills) {}

  /**
   * @throws Refusal when the month lies beyond the next one
   */
  @Transactional
  public InvoiceContent preview(Tenant tenant, Optional<YearMonth> month) {
    return compute(tenant, month).content();
  }

  /**
   * How a line of the preview comes about.
   *
   * @throws Refusal as a preview; when it has no such line
   */
  @Transactional
  public LineExplanation explain(Tenant tenant, Optional<YearMonth> month, int line) {
    Computed computed = compute(tenant, month);
    return LineExplanation.of(computed.bills(), computed.content()).stream()
        .filter(explanation -> explanation.line() == line)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("line " + line + " of the preview"));
  }

  private Computed compute(Tenant tenant, Optional<YearMonth> month) {
    BillingPeriod period =
        month
            .map(m -> new BillingPeriod(m, tenant.zone()))
            .orElseGet(() -> BillingPeriod.at(clock.instant(), tenant.zone()));
    BillingPeriod running = BillingPeriod.at(clock.instant(), tenant.zone());
    if (period.compareTo(running.next()) > 0) {
      throw new Refusal(Code.INVALID_REQUEST, "there is no preview beyond the next month");
    }
    boolean closed =
        invoices.closed(tenant.id()).stream().anyMatch(c -> c.period().equals(period.month()));
    return closed ? asItWas(tenant, period) : open(tenant, period);
  }

  /** Begins with what the months before it left. */
  private Computed asItWas(Tenant tenant, BillingPeriod period) {
    Carried opening = carriedOver.after(tenant, other -> other.isBefore(period.month()));
    List<RatePeriod.Terms> terms = ratePeriod.terms(tenant);
    RatePeriod.Rated rated = rate(tenant, terms, period, opening);
    Extras fees = Extras.of(gatherExtras.fees(tenant.id(), period.month()));
    return checked(compose.of(tenant, period, rated, fees, List.of()), terms);
  }

  /** Begins with whatever has been given away since, and takes up what has changed. */
  private Computed open(Tenant tenant, BillingPeriod period) {
    Instant now = clock.instant();
    List<RatePeriod.Terms> terms = ratePeriod.terms(tenant);
    Restatement restatement = restatePeriods.restate(tenant, terms);
    Carried opening = restatement.carried();
    List<Group> corrections = restatement.corrections();
    CreditBook credits = gatherExtras.credits(tenant.id());
    for (BillingPeriod earlier : openBefore(tenant, period)) {
      Composed composed =
          composed(tenant, earlier, rate(tenant, terms, earlier, opening), corrections);
      opening = composed.parts().left();
      if (composed.isDue()) {
        credits = withNotes(credits, composed.plan(), now);
        credits = credits.after(composed.with(credits).preview());
        corrections = List.of();
      }
    }
    Composed composed = composed(tenant, period, rate(tenant, terms, period, opening), corrections);
    return checked(composed.with(withNotes(credits, composed.plan(), now)), terms);
  }

  private RatePeriod.Rated rate(
      Tenant tenant, List<RatePeriod.Terms> terms, BillingPeriod period, Carried opening) {
    return ratePeriod.rate(
        terms,
        tenant.id(),
        period,
        opening,
        from -> ratePeriod.fx(from, tenant.currency(), fxDay(period)));
  }

  private Composed composed(
      Tenant tenant, BillingPeriod period, RatePeriod.Rated rated, List<Group> corrections) {
    Extras extras = gatherExtras.of(tenant, period, clock.instant());
    return compose.of(tenant, period, rated, extras, corrections);
  }

  /** The money of credit notes that would be issued before the invoice pays it. */
  private static CreditBook withNotes(CreditBook credits, CorrectionPlan plan, Instant now) {
    CreditBook more = credits;
    for (Group group : plan.asCreditNotes()) {
      InvoiceContent note =
          CreditNotes.corrections(
              group.invoice(), group.corrections(), new CreditNotes.Issue(null, now));
      more = more.with(CreditNotes.credit(note));
    }
    return more;
  }

  private Computed checked(Composed composed, List<RatePeriod.Terms> terms) {
    InvoiceContent content = composed.with(allocateUsage.of(composed.parts(), terms)).preview();
    Conservation.check(composed.parts().bills(), content);
    return new Computed(content, composed.parts().bills());
  }

  /** Periods before the given one that may be billed and are not closed, oldest first. */
  List<BillingPeriod> openBefore(Tenant tenant, BillingPeriod period) {
    Set<YearMonth> closed =
        invoices.closed(tenant.id()).stream()
            .map(InvoiceStore.Closed::period)
            .collect(Collectors.toSet());
    return Stream.concat(
            cells.earliest(tenant.id()).stream(), ratePeriod.obligedSince(tenant).stream())
        .min(Instant::compareTo)
        .map(first -> BillingPeriod.at(first, tenant.zone()))
        .map(
            first ->
                Stream.iterate(first, p -> p.compareTo(period) < 0, BillingPeriod::next)
                    .filter(p -> !closed.contains(p.month()))
                    .toList())
        .orElse(List.of());
  }

  /** The last local day of the period, or today while it runs. */
  private LocalDate fxDay(BillingPeriod period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), period.zone());
    return today.isBefore(period.lastDay()) ? today : period.lastDay();
  }
}
