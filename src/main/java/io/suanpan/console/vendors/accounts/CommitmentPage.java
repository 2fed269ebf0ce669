package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.app.CommitmentBody;
import io.suanpan.catalog.app.ManageCommitments;
import io.suanpan.console.Now;
import io.suanpan.console.Typed;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books a minimum or maximum of what an account spends. */
@Named
@ViewScoped
public class CommitmentPage extends AboutAccount {
  private static final Map<String, String> FIELDS =
      Map.of(
          "/minimum", "commitment:minimum",
          "/validFrom", "commitment:from",
          "/validTo", "commitment:to");

  @Inject ManageCommitments commitments;
  @Inject Words words;
  @Inject Now now;

  @Size(max = 200)
  private String name;

  @Positive
  @Digits(integer = 15, fraction = 4)
  private BigDecimal minimum;

  @Positive
  @Digits(integer = 15, fraction = 4)
  private BigDecimal maximum;

  private String term = "month";
  private String from;
  private String to;
  private String currency;

  public void load() {
    Tenant tenant = keeping();
    currency = account(tenant).currency().getCurrencyCode();
    from = LocalDate.ofInstant(now.instant(), tenant.zone()).withDayOfMonth(1).toString();
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          account(tenant);
          Commitment booked =
              commitments.book(tenant, typed(tenant.zone()), visitor.user().actor());
          attempt.done("agreement.booked", booked.name());
          return redirect.to(getAgreementsLink());
        });
  }

  private CommitmentBody typed(ZoneId zone) {
    if (minimum == null && maximum == null) {
      throw Refusal.of("/minimum", Code.MISSING_MEMBER, "give a minimum or a maximum");
    }
    Optional<Instant> end = Typed.end(to, zone, "/validTo");
    if (term.equals("whole") && end.isEmpty()) {
      throw Refusal.of("/validTo", Code.MISSING_MEMBER, "a term has an end");
    }
    return new CommitmentBody(
        null,
        getAccount(),
        name,
        minimum,
        maximum,
        term,
        Typed.start(from, zone, "/validFrom"),
        end.orElse(null));
  }

  public List<SelectItem> getTerms() {
    return List.of(
        new SelectItem("month", words.get("commitment.term.MONTH")),
        new SelectItem("whole", words.get("commitment.term.WHOLE")));
  }

  public String getCurrency() {
    return currency;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public BigDecimal getMinimum() {
    return minimum;
  }

  public void setMinimum(BigDecimal minimum) {
    this.minimum = minimum;
  }

  public BigDecimal getMaximum() {
    return maximum;
  }

  public void setMaximum(BigDecimal maximum) {
    this.maximum = maximum;
  }

  public String getTerm() {
    return term;
  }

  public void setTerm(String term) {
    this.term = term;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
