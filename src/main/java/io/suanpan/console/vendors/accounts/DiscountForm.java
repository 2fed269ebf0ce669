package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.app.DiscountDocument;
import io.suanpan.catalog.app.DiscountDocument.ScopeDocument;
import io.suanpan.catalog.app.DiscountDocument.TriggerDocument;
import io.suanpan.console.Typed;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Set;

/** A discount as it is typed. */
public class DiscountForm implements Serializable {
  /** How much a discount takes off. */
  public enum Kind {
    PERCENT,
    AMOUNT
  }

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Size(max = 200)
  private String name;

  private Kind kind = Kind.PERCENT;

  @Positive
  @Digits(integer = 15, fraction = 6)
  private BigDecimal value;

  private boolean everywhere;
  private String models;
  private String meters;

  @Size(max = 100)
  private String group;

  @Positive
  @Digits(integer = 18, fraction = 0)
  private BigDecimal fromQuantity;

  @Positive
  @Digits(integer = 15, fraction = 4)
  private BigDecimal fromCost;

  private String from;
  private String to;

  /**
   * @param zone the tenant's, whose days are typed
   */
  DiscountDocument document(String account, ZoneId zone) {
    boolean percent = kind == Kind.PERCENT;
    if (percent && value.compareTo(ALL) > 0) {
      throw Refusal.of("/percent", Code.INVALID_VALUE, "at most 100");
    }
    if (!percent && (everywhere || group != null)) {
      throw Refusal.of("/amount", Code.INVALID_VALUE, "only percentages are for all, or in groups");
    }
    Set<String> of = Typed.names(models);
    Set<String> counted = Typed.names(meters);
    return new DiscountDocument(
        null,
        everywhere ? null : account,
        name,
        percent ? value : null,
        percent ? null : value,
        of.isEmpty() && counted.isEmpty()
            ? null
            : new ScopeDocument(of.isEmpty() ? null : of, counted.isEmpty() ? null : counted, null),
        group,
        trigger(),
        Typed.start(from, zone, "/validFrom"),
        Typed.end(to, zone, "/validTo").orElse(null));
  }

  private TriggerDocument trigger() {
    return fromQuantity == null && fromCost == null
        ? null
        : new TriggerDocument(
            fromQuantity == null ? null : fromQuantity.longValueExact(), fromCost);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public BigDecimal getValue() {
    return value;
  }

  public void setValue(BigDecimal value) {
    this.value = value;
  }

  public boolean isEverywhere() {
    return everywhere;
  }

  public void setEverywhere(boolean everywhere) {
    this.everywhere = everywhere;
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

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public BigDecimal getFromQuantity() {
    return fromQuantity;
  }

  public void setFromQuantity(BigDecimal fromQuantity) {
    this.fromQuantity = fromQuantity;
  }

  public BigDecimal getFromCost() {
    return fromCost;
  }

  public void setFromCost(BigDecimal fromCost) {
    this.fromCost = fromCost;
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
