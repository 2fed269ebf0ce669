package io.suanpan.metering.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.MeterSums.Sum;
import io.suanpan.metering.WindowSize;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The answer to a query of a meter, as OpenMeter's API gives it (MeterQueryResult).
 *
 * @param from as asked for, if it was
 * @param to as asked for, if it was
 * @param windowSize as asked for, if it was
 * @param data a row for each window and group that was used
 */
public record MeterAnswer(
    Instant from, Instant to, WindowSize windowSize, List<MeterAnswerRow> data) {
  /**
   * A sum.
   *
   * @param value how much
   * @param subject who used; null when it is not grouped by that
   * @param groupBy what else it is grouped by; a value is null where the event has none
   */
  public record MeterAnswerRow(
      long value,
      Instant windowStart,
      Instant windowEnd,
      @JsonInclude String subject,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, String> groupBy) {
    static MeterAnswerRow of(Sum sum) {
      return new MeterAnswerRow(
          sum.quantity(),
          sum.window().start(),
          sum.window().end(),
          sum.subject().orElse(null),
          sum.groupBy());
    }
  }

  public static MeterAnswer of(MeterQuery query, List<Sum> sums) {
    return new MeterAnswer(
        query.from().orElse(null),
        query.to().orElse(null),
        query.windowSize().orElse(null),
        sums.stream().map(MeterAnswerRow::of).toList());
  }
}
