package io.suanpan.catalog;

import io.suanpan.metering.Variant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The bounds at which some price of a model has ever changed, and so the bands in which the lengths
 * of its requests are counted.
 *
 * @param prompt first lengths of bands of the prompt
 * @param output first lengths of bands of the answer
 * @param start whether a price asks when a request began
 */
public record Lengths(NavigableSet<Long> prompt, NavigableSet<Long> output, Start start) {
  /** The band of a length that nobody has told. */
  public static final String UNKNOWN = "unknown";

  /** Nothing depends on a length. */
  public static final Lengths NONE = new Lengths(new TreeSet<>(), new TreeSet<>(), Start.IGNORED);

  /**
   * The bounds that vendors use, for models that nobody has prices of yet: then their usage need
   * not be counted anew when the prices come.
   */
  public static final Lengths USUAL =
      new Lengths(
          new TreeSet<>(
              List.of(
                  32_000L,
                  32_001L,
                  32_768L,
                  32_769L,
                  128_000L,
                  128_001L,
                  131_072L,
                  131_073L,
                  200_001L,
                  256_001L,
                  262_145L,
                  272_001L,
                  512_001L,
                  524_289L,
                  1_000_001L)),
          new TreeSet<>(List.of(200L, 201L)),
          Start.IGNORED);

  /** Whether a price asks when a request began. */
  public enum Start {
    IGNORED,
    COUNTS
  }

  public Lengths {
    prompt = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(prompt));
    output = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(output));
  }

  /** The bounds of some rates. */
  public static Lengths of(Collection<Rate> rates) {
    NavigableSet<Long> prompt = new TreeSet<>();
    NavigableSet<Long> output = new TreeSet<>();
    Start start = Start.IGNORED;
    for (Rate rate : rates) {
      bounds(rate.when().promptLength(), prompt);
      bounds(rate.when().outputLength(), output);
      if (rate.when().window().map(w -> w.basis() == TimeWindow.Basis.START).orElse(false)) {
        start = Start.COUNTS;
      }
    }
    return new Lengths(prompt, output, start);
  }

  private static void bounds(LengthRange range, NavigableSet<Long> bounds) {
    if (range.from() > 0) {
      bounds.add(range.from());
    }
    range.to().ifPresent(last -> bounds.add(last + 1));
  }

  public Lengths and(Lengths other) {
    NavigableSet<Long> prompts = new TreeSet<>(prompt);
    prompts.addAll(other.prompt);
    NavigableSet<Long> outputs = new TreeSet<>(output);
    outputs.addAll(other.output);
    return new Lengths(prompts, outputs, start == Start.COUNTS ? start : other.start);
  }

  /** Whether this tells apart all that the other does. */
  public boolean covers(Lengths other) {
    return prompt.containsAll(other.prompt)
        && output.containsAll(other.output)
        && (start == Start.COUNTS || other.start == Start.IGNORED);
  }

  /**
   * A variant with the bands of a request added.
   *
   * @param variant the facts that were told
   * @param promptLength the whole prompt, if known
   * @param outputLength the whole answer, if known
   * @param startedBefore how many buckets before its end the request began
   */
  public Variant band(
      Variant variant, OptionalLong promptLength, OptionalLong outputLength, long startedBefore) {
    Variant banded = variant;
    if (!prompt.isEmpty()) {
      banded = banded.with(Variant.PROMPT_LENGTH, name(prompt, promptLength));
    }
    if (!output.isEmpty()) {
      banded = banded.with(Variant.OUTPUT_LENGTH, name(output, outputLength));
    }
    return start == Start.COUNTS && startedBefore > 0
        ? banded.with(Variant.STARTED_BEFORE, Long.toString(startedBefore))
        : banded;
  }

  private static String name(NavigableSet<Long> bounds, OptionalLong length) {
    if (length.isEmpty()) {
      return UNKNOWN;
    }
    Long from = bounds.floor(length.getAsLong());
    Long next = bounds.higher(length.getAsLong());
    return new LengthRange(
            from == null ? 0 : from,
            next == null ? OptionalLong.empty() : OptionalLong.of(next - 1))
        .toString();
  }
}
