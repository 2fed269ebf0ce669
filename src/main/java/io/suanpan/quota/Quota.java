package io.suanpan.quota;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A limit on what a tenant uses.
 *
 * @param id its number within the tenant; below 0 for a default that the tenant has inherited
 * @param name what it is called, unique within the tenant
 * @param scope the usage it is about
 * @param measure what it counts
 * @param window how often it begins anew
 * @param amount the most of a window
 * @param mode what happens beyond it
 * @param alertAt percentages of the amount that somebody is to be told of, ascending
 * @param effective when it holds
 * @param raises more, for a while
 */
public record Quota(
    int id,
    String name,
    QuotaScope scope,
    Measure measure,
    Window window,
    BigDecimal amount,
    Mode mode,
    List<Integer> alertAt,
    Interval effective,
    List<Raise> raises) {
  /** What a name must look like. */
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  /** Who sets none is told of these percentages. */
  public static final List<Integer> USUAL_ALERTS = List.of(50, 80, 100);

  /** The beginning of a quota that has none: no clock of any node is before it. */
  public static final Instant ALWAYS = Instant.EPOCH;

  /** What happens beyond the limit. */
  public enum Mode {
    /** Reservations are refused. */
    HARD,
    /** It is told, and nothing is refused. */
    SOFT
  }

  /**
   * More than the limit, for a while.
   *
   * @param by how much more
   * @param effective when
   * @param reason why
   * @param actor who allowed it
   */
  public record Raise(BigDecimal by, Interval effective, String reason, String actor) {}

  public Quota {
    requireNonNull(scope);
    requireNonNull(measure);
    requireNonNull(window);
    requireNonNull(mode);
    requireNonNull(effective);
    alertAt = alertAt.stream().sorted().distinct().toList();
    raises = List.copyOf(raises);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a limit below 0: " + amount);
    }
  }

  /** Whether it is one that the tenant has for want of its own. */
  public boolean isInherited() {
    return id < 0;
  }

  /** Whether the other one counts the same, so that what was counted may stay. */
  public boolean countsLike(Quota other) {
    return scope.equals(other.scope) && measure.equals(other.measure) && window == other.window;
  }

  /** The same under that number. */
  public Quota numbered(int number) {
    return new Quota(
        number, name, scope, measure, window, amount, mode, alertAt, effective, raises);
  }

  /** The same, raised so. */
  public Quota with(List<Raise> raised) {
    return new Quota(id, name, scope, measure, window, amount, mode, alertAt, effective, raised);
  }

  /** Whether usage of that kind counts in the window. */
  public boolean counts(UseKind use, Interval in) {
    return effective.overlaps(in) && scope.holds(use);
  }

  /** Whether it limits usage of that kind then. */
  public boolean holds(UseKind use, Instant at) {
    return effective.contains(at) && scope.holds(use);
  }

  /** The limit then, with what it is raised by. */
  public BigDecimal limitAt(Instant at) {
    return raises.stream()
        .filter(raise -> raise.effective().contains(at))
        .map(Raise::by)
        .reduce(amount, BigDecimal::add);
  }

  /** The window that holds the instant. */
  public Interval windowAt(Instant at, ZoneId zone) {
    return window.at(at, zone);
  }
}
