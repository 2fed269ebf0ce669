package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Benefit;
import io.suanpan.console.Typed;
import io.suanpan.grants.app.GrantBody;
import io.suanpan.grants.app.GrantBody.AllowanceBody;
import io.suanpan.grants.app.GrantBody.CreditBody;
import io.suanpan.grants.app.RecurrenceDocument;
import io.suanpan.metering.VendorAccount;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Set;

/** A grant as it is typed. */
public class GrantForm implements Serializable {
  /** What a grant gives. */
  public enum Kind {
    ALLOWANCE,
    CREDIT
  }

  private Kind kind = Kind.ALLOWANCE;

  @Size(max = 200)
  private String name;

  @Positive
  @Digits(integer = 15, fraction = 4)
  private BigDecimal quantity;

  private String models;
  private String meters;
  private String from;
  private String to;
  private String every;

  @Min(0)
  @Max(1000)
  private int priority = 10;

  @Positive
  @Digits(integer = 15, fraction = 4)
  private BigDecimal price;

  private boolean stops;

  /**
   * @param account whose grant it is, as {@code vendor/name}
   * @param zone the tenant's, whose days are typed
   */
  GrantBody body(String name, VendorAccount account, ZoneId zone) {
    Set<String> typed = Typed.names(models);
    Set<String> of = typed.isEmpty() ? Set.of(Benefit.ALL) : typed;
    return new GrantBody(
        name,
        this.name,
        kind == Kind.ALLOWANCE ? allowance(of) : null,
        kind == Kind.CREDIT
            ? new CreditBody(quantity, account.currency().getCurrencyCode(), of)
            : null,
        priority,
        Typed.start(from, zone, "/effectiveAt"),
        Typed.end(to, zone, "/expiresAt").orElse(null),
        kind == Kind.ALLOWANCE && every != null
            ? new RecurrenceDocument(every, null, null, null)
            : null,
        null,
        null,
        null,
        price,
        stops ? "stop" : "payAsYouGo");
  }

  private AllowanceBody allowance(Set<String> of) {
    Set<String> typed = Typed.names(meters);
    try {
      return new AllowanceBody(
          typed.isEmpty() ? Set.of(Benefit.ALL) : typed, of, quantity.longValueExact(), null, null);
    } catch (ArithmeticException e) {
      throw Refusal.of("/allowance/quantity", Code.INVALID_VALUE, "must be a whole number");
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

  public BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(BigDecimal quantity) {
    this.quantity = quantity;
  }

  public String getModels() {
    return models;
  }

  public void setModels(String models) {
    this.models = models;
  }

  public String getMeters() {
    return meters;
  }

  public void setMeters(String meters) {
    this.meters = meters;
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

  public String getEvery() {
    return every;
  }

  public void setEvery(String every) {
    this.every = every;
  }

  public int getPriority() {
    return priority;
  }

  public void setPriority(int priority) {
    this.priority = priority;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }

  public boolean isStops() {
    return stops;
  }

  public void setStops(boolean stops) {
    this.stops = stops;
  }
}
