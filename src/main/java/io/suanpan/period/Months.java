package io.suanpan.period;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Months as parameters. */
public final class Months {
  private static final YearMonth EARLIEST = YearMonth.of(2020, 1);

  private Months() {}

  /**
   * @param text such as 2024-07, or null
   * @throws Refusal when it is no month, or one before there was usage
   */
  public static Optional<YearMonth> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.isBefore(EARLIEST)) {
        throw new Refusal(Code.INVALID_REQUEST, "no usage is older than " + EARLIEST);
      }
      return Optional.of(month);
    } catch (DateTimeException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "period must be a month such as 2024-07");
    }
  }
}
