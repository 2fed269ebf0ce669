package io.suanpan.console.tenants;

import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceDelivery;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.TenantState;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.OptionalInt;

/** A tenant as it is typed. */
public class TenantForm implements Serializable {
  private String id;

  @Pattern(regexp = TenantRules.READABLE)
  private String name;

  private String region = "DE";
  private String zone = "Europe/Berlin";
  private String currency = "EUR";
  private String language = "en";

  @Email private String email;

  private TaxCategory category = TaxCategory.O;
  private BigDecimal rate;
  private String vatId;
  private InvoicingForm invoicing = new InvoicingForm();

  static TenantForm of(Tenant tenant, Instant now) {
    TenantForm form = new TenantForm();
    form.id = tenant.code();
    form.name = tenant.name();
    form.region = tenant.region();
    form.zone = tenant.zone().getId();
    form.currency = tenant.currency().getCurrencyCode();
    form.language = tenant.language();
    form.email = tenant.email();
    // What was last said: it may hold from the next month on only.
    TaxProfile tax = tenant.tax().in(tenant.tax().since().lastKey());
    form.category = tax.category();
    form.rate = tax.rate().signum() == 0 ? null : tax.rate();
    form.vatId = tax.vatId();
    form.invoicing = InvoicingForm.of(tenant.address(), tenant.invoicing());
    return form;
  }

  /** A new one, without a number yet. */
  public Tenant tenant() {
    if (!Tenant.CODE.matcher(id).matches()) {
      throw Refusal.of("/id", Code.INVALID_VALUE, "1 to 63 of a-z, 0-9 and -");
    }
    return new Tenant(
        new TenantId(1),
        id,
        name,
        region,
        TenantRules.zone(zone),
        TenantRules.currency(currency),
        language,
        TaxHistory.always(tax(null)),
        invoicing.address(),
        email,
        OptionalInt.empty(),
        TenantState.ACTIVE,
        terms(InvoiceTerms.USUAL),
        AlertTerms.NONE);
  }

  /** The tenant with what is typed. Another tax holds from the next month on. */
  Tenant change(Tenant before, Instant now) {
    return new Tenant(
        before.id(),
        before.code(),
        name,
        region,
        before.zone(),
        before.currency(),
        language,
        tax(before.tax(), BillingPeriod.at(now, before.zone()).next().month()),
        invoicing.address(),
        email,
        before.retentionDays(),
        before.state(),
        terms(before.invoicing()),
        before.alerts());
  }

  private InvoiceTerms terms(InvoiceTerms before) {
    InvoiceTerms terms = invoicing.terms(before);
    if (email == null && terms.delivery() == InvoiceDelivery.BY_EMAIL) {
      throw Refusal.of("/email", Code.MISSING_MEMBER, "its invoices are sent by e-mail");
    }
    return terms;
  }

  private TaxHistory tax(TaxHistory before, YearMonth next) {
    TaxProfile last = before.in(before.since().lastKey());
    boolean sameCategory = last.category() == category;
    TaxProfile typed = tax(sameCategory ? last.note() : null);
    boolean same =
        sameCategory
            && typed.rate().compareTo(last.rate()) == 0
            && java.util.Objects.equals(typed.vatId(), last.vatId());
    return same ? before : before.with(next, typed);
  }

  private TaxProfile tax(String note) {
    return TenantRules.tax(category, category == TaxCategory.S ? rate : null, vatId, note);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public TaxCategory getCategory() {
    return category;
  }

  public void setCategory(TaxCategory category) {
    this.category = category;
  }

  public BigDecimal getRate() {
    return rate;
  }

  public void setRate(BigDecimal rate) {
    this.rate = rate;
  }

  public InvoicingForm getInvoicing() {
    return invoicing;
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(String vatId) {
    this.vatId = vatId;
  }
}
