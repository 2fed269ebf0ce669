package io.suanpan.console.vendors.catalog;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** An exchange rate as it is typed. */
public class FxForm implements Serializable {
  private String currency = "CNY";
  private String day;

  @Positive
  @Digits(integer = 10, fraction = 10)
  private BigDecimal perEuro;

  @Size(max = 100)
  private String source;

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public BigDecimal getPerEuro() {
    return perEuro;
  }

  public void setPerEuro(BigDecimal perEuro) {
    this.perEuro = perEuro;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
