package io.suanpan.console.billing;

import io.suanpan.invoicing.BillingRunStore.Mode;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A billing run as it is typed. */
public class RunForm implements Serializable {
  private String month;
  private Mode mode = Mode.DRAFT;
  private String whom;

  /** Whose month; all tenants where nobody is named. */
  Optional<List<String>> codes() {
    return Optional.ofNullable(whom)
        .map(text -> Stream.of(text.split("[\\s,;]+")).filter(code -> !code.isEmpty()).toList())
        .filter(codes -> !codes.isEmpty());
  }

  YearMonth period() {
    return YearMonth.parse(month);
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public Mode getMode() {
    return mode;
  }

  public void setMode(Mode mode) {
    this.mode = mode;
  }

  public String getWhom() {
    return whom;
  }

  public void setWhom(String whom) {
    this.whom = whom;
  }
}
