package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import java.time.Instant;
import java.util.Optional;

/**
 * What must hold for a rate besides model, meter and date. The more of them, the more specific.
 *
 * @param facts of the variant, such as {@code serviceTier=flex}
 * @param promptLength of the whole prompt, cached tokens included
 * @param outputLength of the whole answer
 * @param window hours of the week, if it asks for them
 * @param customer whom it is for
 */
public record Conditions(
    Variant facts,
    LengthRange promptLength,
    LengthRange outputLength,
    Optional<TimeWindow> window,
    CustomerGroup customer) {
  /** The ordinary price. */
  public static final Conditions NONE =
      new Conditions(
          Variant.STANDARD,
          LengthRange.ANY,
          LengthRange.ANY,
          Optional.empty(),
          CustomerGroup.EVERYBODY);

  /** Whom a rate is for. */
  public enum CustomerGroup {
    EVERYBODY,
    /** Accounts that the vendor sees as new customers. */
    NEW_CUSTOMERS
  }

  public Conditions {
    requireNonNull(facts);
    requireNonNull(promptLength);
    requireNonNull(outputLength);
    requireNonNull(window);
    requireNonNull(customer);
  }

  /** No condition but these facts. */
  public static Conditions of(Variant facts) {
    return new Conditions(
        facts, NONE.promptLength, NONE.outputLength, NONE.window, CustomerGroup.EVERYBODY);
  }

  /** How many there are. */
  public int count() {
    return facts.facts().size()
        + (promptLength.isAny() ? 0 : 1)
        + (outputLength.isAny() ? 0 : 1)
        + (window.isPresent() ? 1 : 0)
        + (customer == CustomerGroup.NEW_CUSTOMERS ? 1 : 0);
  }

  /** Whether all of them hold for usage of that variant then. A length not told is no length. */
  public boolean hold(Variant variant, Instant at) {
    return holdButForLengths(variant, at)
        && holds(promptLength, variant.fact(Variant.PROMPT_LENGTH))
        && holds(outputLength, variant.fact(Variant.OUTPUT_LENGTH));
  }

  /** Whether all of them hold, except that a length they ask for was not told. */
  boolean askForUntoldLength(Variant variant, Instant at) {
    Optional<String> prompt = variant.fact(Variant.PROMPT_LENGTH);
    Optional<String> output = variant.fact(Variant.OUTPUT_LENGTH);
    boolean promptUntold = !promptLength.isAny() && isUntold(prompt);
    boolean outputUntold = !outputLength.isAny() && isUntold(output);
    return (promptUntold || outputUntold)
        && (promptUntold || holds(promptLength, prompt))
        && (outputUntold || holds(outputLength, output))
        && holdButForLengths(variant, at);
  }

  private boolean holdButForLengths(Variant variant, Instant at) {
    return variant.matches(facts)
        && window.map(w -> w.contains(instant(w, variant, at))).orElse(true);
  }

  private static boolean isUntold(Optional<String> band) {
    return band.map(Lengths.UNKNOWN::equals).orElse(true);
  }

  private static boolean holds(LengthRange range, Optional<String> band) {
    return range.isAny() || (!isUntold(band) && range.holds(LengthRange.parse(band.orElseThrow())));
  }

  private static Instant instant(TimeWindow window, Variant variant, Instant end) {
    if (window.basis() == TimeWindow.Basis.END) {
      return end;
    }
    long buckets = variant.fact(Variant.STARTED_BEFORE).map(Long::parseLong).orElse(0L);
    return end.minusSeconds(buckets * Bucket.SECONDS);
  }

  /** Whether some usage at some time may fulfil both. */
  boolean overlap(Conditions other) {
    return facts.facts().entrySet().stream()
            .allMatch(
                fact ->
                    other
                        .facts
                        .facts()
                        .getOrDefault(fact.getKey(), fact.getValue())
                        .equals(fact.getValue()))
        && promptLength.overlaps(other.promptLength)
        && outputLength.overlaps(other.outputLength)
        && WindowOverlap.of(window, other.window);
  }

  /** {@code serviceTier=batch, prompt 32001-, 00:30-08:30}: for people and for sorting. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(facts.toString());
    append(text, promptLength.isAny() ? "" : "prompt=" + promptLength);
    append(text, outputLength.isAny() ? "" : "output=" + outputLength);
    append(text, window.map(TimeWindow::toString).orElse(""));
    append(text, customer == CustomerGroup.EVERYBODY ? "" : "new customers");
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : ",").append(part);
    }
  }
}
