package io.suanpan.quota.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.quota.app.ReadQuotas.History;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What was used in the windows of a quota, the latest first. */
public record WindowsView(List<WindowView> items, @JsonInclude String next) {

  /**
   * One window.
   *
   * @param start when it began
   * @param end when it ends, if it does
   * @param used what was used in it
   */
  public record WindowView(Instant start, Instant end, BigDecimal used) {}

  static WindowsView of(History history, ZoneId zone) {
    List<WindowView> items =
        history.used().entrySet().stream()
            .map(
                one ->
                    new WindowView(
                        one.getKey(),
                        history.quota().windowAt(one.getKey(), zone).end().orElse(null),
                        one.getValue()))
            .toList();
    return new WindowsView(items, null);
  }
}
