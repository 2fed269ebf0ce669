package io.suanpan.console.billing;

import java.util.List;

/**
 * A draft that waits for review.
 *
 * @param warnings what a reviewer should look at
 */
public record DraftRow(
    String id,
    String link,
    String tenant,
    String tenantName,
    String total,
    String made,
    List<WarningRow> warnings) {
  /**
   * A warning.
   *
   * @param kind the end of its word
   */
  public record WarningRow(String kind, String detail) {}
}
