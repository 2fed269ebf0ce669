package io.suanpan.grants.store;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Allowance.Schedule;
import io.suanpan.grants.Cadence;
import io.suanpan.grants.Cap;
import io.suanpan.grants.Renewal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How an allowance goes on, in the columns of {@code vendor_grant}. */
@Embeddable
class ScheduleColumns {
  String cadence;
  Long refill;

  @Column(name = "rollover_min")
  Long rolloverMin;

  @Column(name = "rollover_max")
  Long rolloverMax;

  String caps = "";
  Long opening;
  String weights = "";

  static ScheduleColumns of(Allowance allowance) {
    ScheduleColumns columns = new ScheduleColumns();
    Schedule schedule = allowance.schedule();
    schedule.renewal().ifPresent(columns::set);
    columns.caps =
        schedule.caps().stream()
            .map(cap -> cap.limit() + " " + Cadence.text(cap.cadence()))
            .collect(Collectors.joining("\n"));
    columns.opening = orNull(schedule.opening());
    columns.weights =
        new TreeMap<>(allowance.weights())
            .entrySet().stream()
                .map(weight -> weight.getKey() + " " + weight.getValue())
                .collect(Collectors.joining("\n"));
    return columns;
  }

  private void set(Renewal renewal) {
    cadence = Cadence.text(renewal.cadence());
    refill = renewal.refill();
    rolloverMin = renewal.minimum();
    rolloverMax = orNull(renewal.maximum());
  }

  Schedule toSchedule() {
    Optional<Renewal> renewal =
        Optional.ofNullable(cadence)
            .map(c -> new Renewal(Cadence.parse(c), refill, rolloverMin, orEmpty(rolloverMax)));
    List<Cap> limits = lines(caps).stream().map(ScheduleColumns::cap).toList();
    return new Schedule(renewal, limits, orEmpty(opening));
  }

  private static Cap cap(String line) {
    int blank = line.indexOf(' ');
    return new Cap(
        Long.parseLong(line.substring(0, blank)), Cadence.parse(line.substring(blank + 1)));
  }

  Map<String, Long> toWeights() {
    Map<String, Long> byMeter = new TreeMap<>();
    for (String line : lines(weights)) {
      int blank = line.indexOf(' ');
      byMeter.put(line.substring(0, blank), Long.parseLong(line.substring(blank + 1)));
    }
    return byMeter;
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
  }

  private static OptionalLong orEmpty(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
