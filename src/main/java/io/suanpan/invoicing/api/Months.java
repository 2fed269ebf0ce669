package io.suanpan.invoicing.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Months as parameters. */
final class Months {
  private Months() {}

  static Optional<YearMonth> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "period must be a month such as 2024-07");
    }
  }
}
