package io.suanpan.console.billing;

import io.suanpan.invoicing.app.ManageFees.Wanted;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.TenantRules;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;

/** A fee as it is typed: a percentage or an amount. */
public class FeeForm implements Serializable {
  static final Map<String, String> FIELDS =
      Map.of(
          "/percent", "fee:percent",
          "/amount", "fee:amount",
          "/vendor", "fee:vendor",
          "/validFrom", "fee:from",
          "/validTo", "fee:to");

  @Pattern(regexp = TenantRules.READABLE)
  private String name;

  private String vendor;
  private BigDecimal percent;
  private BigDecimal amount;
  private String from;
  private String to;

  Wanted wanted() {
    return new Wanted(
        name, vendor, percent, amount, null, month("/validFrom", from), month("/validTo", to));
  }

  private static YearMonth month(String pointer, String text) {
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "not a month");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getVendor() {
    return vendor;
  }

  public void setVendor(String vendor) {
    this.vendor = vendor;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
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

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
