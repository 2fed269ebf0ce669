package io.suanpan.metering;

import io.suanpan.problem.Violation;
import java.util.List;

/**
 * What a response says was used, or what is wrong with it: one of the two lists is empty.
 *
 * @param usages one for each model that served; mostly one
 * @param violations with pointers into the response
 */
public record UsageReading(List<ReportedUsage> usages, List<Violation> violations) {
  public UsageReading {
    usages = List.copyOf(usages);
    violations = List.copyOf(violations);
  }

  static UsageReading of(List<ReportedUsage> usages) {
    return new UsageReading(usages, List.of());
  }

  static UsageReading refused(List<Violation> violations) {
    return new UsageReading(List.of(), violations);
  }
}
