package io.suanpan.console.billing;

import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.app.Amounts;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantRules;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A payment as it is typed. */
public class PaymentForm implements Serializable {
  static final Map<String, String> FIELDS =
      Map.of("/amount", "pay:amount", "/receivedOn", "pay:day");

  private BigDecimal amount;
  private String day;

  @Pattern(regexp = TenantRules.READABLE)
  private String reference;

  /** What is open, received today. */
  static PaymentForm of(BigDecimal open, LocalDate today) {
    PaymentForm form = new PaymentForm();
    form.amount = open;
    form.day = today.toString();
    return form;
  }

  Payment payment(Tenant tenant, String number) {
    return new Payment(
        number, reference, Amounts.money(amount, null, tenant), received(), Optional.empty());
  }

  private LocalDate received() {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw Refusal.of("/receivedOn", Code.INVALID_VALUE, "not a day");
    }
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
