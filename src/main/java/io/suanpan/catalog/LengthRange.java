package io.suanpan.catalog;

import java.util.OptionalLong;

/**
 * A range of lengths in tokens. Vendors state a bound as "over 32,000" or "from 32,768 on": both
 * become the first length inside.
 *
 * @param from the first length in it, not negative
 * @param to the last length in it, if it ends
 */
public record LengthRange(long from, OptionalLong to) {
  /** Every length. */
  public static final LengthRange ANY = new LengthRange(0, OptionalLong.empty());

  public LengthRange {
    if (from < 0 || (to.isPresent() && to.getAsLong() < from)) {
      throw new IllegalArgumentException("not a range of lengths: " + from + " to " + to);
    }
  }

  public boolean isAny() {
    return equals(ANY);
  }

  /** Whether all lengths of the other are in this. */
  public boolean holds(LengthRange other) {
    return from <= other.from && last() >= other.last();
  }

  public boolean overlaps(LengthRange other) {
    return from <= other.last() && other.from <= last();
  }

  private long last() {
    return to.orElse(Long.MAX_VALUE);
  }

  /** {@code 32001-128000}, or {@code 128001-} where it does not end. */
  @Override
  public String toString() {
    return from + "-" + (to.isPresent() ? Long.toString(to.getAsLong()) : "");
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static LengthRange parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException("not a range of lengths: " + text);
    }
    String end = text.substring(dash + 1);
    return new LengthRange(
        Long.parseLong(text.substring(0, dash)),
        end.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(end)));
  }
}
