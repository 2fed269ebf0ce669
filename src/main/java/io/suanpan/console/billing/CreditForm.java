package io.suanpan.console.billing;

import io.suanpan.invoicing.TenantCredit.Kind;
import io.suanpan.invoicing.app.ManageTenantCredits.Wanted;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantRules;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A promotion or a prepayment as it is typed. */
public class CreditForm implements Serializable {
  static final Map<String, String> FIELDS =
      Map.of(
          "/amount", "credit:amount",
          "/effectiveAt", "credit:from",
          "/expiresAt", "credit:last");

  private Kind kind = Kind.PREPAYMENT;

  @Pattern(regexp = TenantRules.READABLE)
  private String name;

  private BigDecimal amount;
  private String from;
  private String last;

  /** From the beginning of its first day to the end of its last, by the tenant's clock. */
  Wanted wanted(Tenant tenant) {
    return new Wanted(
        kind,
        amount,
        null,
        start("/effectiveAt", from, tenant, 0),
        start("/expiresAt", last, tenant, 1),
        name);
  }

  private static Instant start(String pointer, String day, Tenant tenant, int later) {
    try {
      return day == null
          ? null
          : LocalDate.parse(day).plusDays(later).atStartOfDay(tenant.zone()).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "not a day");
    }
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getLast() {
    return last;
  }

  public void setLast(String last) {
    this.last = last;
  }
}
