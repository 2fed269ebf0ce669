package io.suanpan.grants.app;

import io.suanpan.grants.Allowance.Schedule;
import io.suanpan.grants.Cap;
import io.suanpan.grants.Renewal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an allowance goes on, as documents write it. */
public record ScheduleDocument(
    @Schema(description = "When it begins anew; once unless given") RecurrenceDocument recurrence,
    @Schema(
            description =
                "What each new iteration gives; the quantity of the allowance " + "unless given")
        BigDecimal refill,
    @Schema(description = "What of the rest is carried over; nothing unless given")
        RolloverDocument rollover,
    @Schema(description = "What it gives at most at a time") List<CapDocument> caps,
    @Schema(description = "What it begins with in place of its quantity")
        BigDecimal openingBalance) {

  /** What is carried over to the next iteration. */
  public record RolloverDocument(
      @Schema(description = "At least so much, even when less is left; 0 unless given")
          BigDecimal min,
      @Schema(description = "At most so much; all that is left unless given") BigDecimal max) {}

  /** A limit inside an allowance. */
  public record CapDocument(
      @Schema(description = "In one window") BigDecimal limit,
      @Schema(description = "When a window begins") RecurrenceDocument window) {}

  /**
   * @param quantity of the allowance
   * @param start of the grant
   * @param zone the vendor's
   * @param whole makes a count of a quantity
   * @throws IllegalArgumentException with what is wrong
   */
  public Schedule toSchedule(
      long quantity, Instant start, ZoneId zone, ToLongFunction<BigDecimal> whole) {
    Optional<Renewal> renewal =
        Optional.ofNullable(recurrence)
            .map(
                r ->
                    new Renewal(
                        r.toCadence(start, zone),
                        refill == null ? quantity : whole.applyAsLong(refill),
                        rollover == null || rollover.min == null
                            ? 0
                            : whole.applyAsLong(rollover.min),
                        maximum(whole)));
    if (renewal.isEmpty() && (rollover != null || refill != null)) {
      throw new IllegalArgumentException("only what begins anew is refilled or carried over");
    }
    List<Cap> limits = new ArrayList<>();
    if (caps != null) {
      caps.forEach(ScheduleDocument::requireWhole);
      caps.forEach(
          cap ->
              limits.add(
                  new Cap(whole.applyAsLong(cap.limit()), cap.window().toCadence(start, zone))));
    }
    return new Schedule(renewal, limits, optional(openingBalance, whole));
  }

  private static void requireWhole(CapDocument cap) {
    if (cap == null || cap.limit() == null || cap.window() == null) {
      throw new IllegalArgumentException("a cap has a limit and a window");
    }
  }

  private OptionalLong maximum(ToLongFunction<BigDecimal> whole) {
    return rollover == null ? OptionalLong.of(0) : optional(rollover.max, whole);
  }

  private static OptionalLong optional(BigDecimal value, ToLongFunction<BigDecimal> whole) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(whole.applyAsLong(value));
  }
}
