package io.suanpan.console.quotas;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Now;
import io.suanpan.console.Typed;
import io.suanpan.identity.Permission;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Standing;
import io.suanpan.quota.app.ManageQuotas;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Allows a tenant more than a quota, for a while. */
@Named
@ViewScoped
public class RaisePage extends AboutTenant {
  private static final Map<String, String> FIELDS = Map.of("/to", "raise:to");

  @Inject ReadQuotas read;
  @Inject ManageQuotas quotas;
  @Inject QuotaRows rows;
  @Inject Now now;

  private String name;
  private String standing;

  @Positive private BigDecimal by;

  private String to;
  private String reason;

  public void load() {
    Tenant tenant = keeping();
    Standing present = read.standing(tenant, name);
    standing = rows.of(tenant, present).told();
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_QUOTAS, getCode());
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          quotas.raise(tenant, name, raise(tenant));
          attempt.done("quota.raise.done", name);
          return redirect.to("quotas", tenant.code());
        });
  }

  private Quota.Raise raise(Tenant tenant) {
    Instant start = now.instant();
    Instant end = until(tenant);
    if (!end.isAfter(start)) {
      throw Refusal.of("/to", Code.INVALID_VALUE, "must lie ahead");
    }
    return new Quota.Raise(
        by, new Interval(start, Optional.of(end)), reason, visitor.user().actor());
  }

  /** By the tenant's clock, as browsers send it. */
  private Instant until(Tenant tenant) {
    return Typed.time(to, tenant.zone(), "/to").orElseThrow();
  }

  public String getZone() {
    return tenant().zone().getId();
  }

  public String getStanding() {
    return standing;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = said(name);
  }

  public BigDecimal getBy() {
    return by;
  }

  public void setBy(BigDecimal by) {
    this.by = by;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
