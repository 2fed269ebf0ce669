package io.suanpan.ingestion.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether sums are those of their events.
 *
 * @param events how many events count
 * @param cells how many cells there are
 * @param projectDays how many sums of a project's day there are
 * @param wrong how many of both differ
 * @param differences those that do, at most 1,000
 */
public record CellsView(
    long events, long cells, long projectDays, int wrong, List<Difference> differences) {

  /**
   * A sum that differs, of a quarter of an hour, or of a day where it names a project.
   *
   * @param start where it begins
   * @param found what is stored
   * @param expected what its events come to
   */
  public record Difference(
      String vendorAccount,
      String model,
      String variant,
      String project,
      Instant start,
      Map<String, Long> found,
      Map<String, Long> expected) {}
}
