package io.suanpan.metering;

import java.util.Optional;

/**
 * One kind of thing that is counted. Meters are disjoint: a token cached is in {@code cached_input}
 * and not in {@code input}.
 *
 * @param index its place in the registry, from 0
 * @param name its name in events, prices and pages
 * @param unit what one of it is: token, request, image, …
 * @param kind what it belongs to
 * @param fallback the meter whose price holds where it has none of its own
 * @param part what part of a request it counts
 */
public record Meter(
    int index, String name, String unit, Kind kind, Optional<String> fallback, Part part)
    implements Comparable<Meter> {

  /** What a meter belongs to. */
  public enum Kind {
    /** Counts in {@code "*"} of a grant or a quota, and must have a price. */
    TOKEN,
    /** Must have a price. */
    UNIT,
    /** Counted for information; has a price only where a vendor charges for it. */
    CALL
  }

  /** What part of a request a meter counts. */
  public enum Part {
    PROMPT,
    ANSWER,
    NONE
  }

  public boolean isToken() {
    return kind == Kind.TOKEN;
  }

  @Override
  public int compareTo(Meter other) {
    return Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    return name;
  }
}
