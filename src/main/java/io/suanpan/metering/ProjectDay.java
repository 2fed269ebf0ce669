package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Bucket;
import java.util.Comparator;

/**
 * A day of a project.
 *
 * @param start the bucket in which the day begins, in the tenant's zone
 * @param project the project's number within the tenant; {@link #OTHERS} for all without one
 */
public record ProjectDay(Bucket start, int project) implements Comparable<ProjectDay> {
  /** The number of all projects that have no sum of their own. */
  public static final int OTHERS = 0;

  /** How many projects of a tenant have sums of their own, a month. */
  public static final int PROJECTS_A_MONTH = 1_000;

  private static final Comparator<ProjectDay> ORDER =
      Comparator.comparing(ProjectDay::start).thenComparingInt(ProjectDay::project);

  public ProjectDay {
    requireNonNull(start);
  }

  @Override
  public int compareTo(ProjectDay other) {
    return ORDER.compare(this, other);
  }
}
