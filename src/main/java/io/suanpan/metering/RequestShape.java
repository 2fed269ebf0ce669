package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Bucket;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a sender tells of a request besides its quantities, because a price may depend on it.
 *
 * @param promptLength of the whole prompt, cached tokens included
 * @param outputLength of the whole answer
 * @param startedAt when the request began
 */
public record RequestShape(
    OptionalLong promptLength, OptionalLong outputLength, Optional<Instant> startedAt) {
  /** Nothing. */
  public static final RequestShape UNTOLD =
      new RequestShape(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

  public RequestShape {
    requireNonNull(promptLength);
    requireNonNull(outputLength);
    requireNonNull(startedAt);
  }

  /** The length of the prompt: as told, else the sum of its tokens where it is one request. */
  public OptionalLong prompt(Quantities quantities) {
    return promptLength.isPresent() ? promptLength : sum(quantities, Meter.Part.PROMPT);
  }

  /** The length of the answer: as told, else the sum of its tokens where it is one request. */
  public OptionalLong output(Quantities quantities) {
    return outputLength.isPresent() ? outputLength : sum(quantities, Meter.Part.ANSWER);
  }

  private static OptionalLong sum(Quantities quantities, Meter.Part part) {
    if (quantities.of(Meters.REQUESTS) != 1) {
      return OptionalLong.empty();
    }
    long[] sum = new long[1];
    quantities.forEach((meter, n) -> sum[0] += meter.part() == part ? n : 0);
    return OptionalLong.of(sum[0]);
  }

  /** How many buckets before its end the request began. */
  public long startedBefore(Instant end) {
    return startedAt
        .map(start -> (long) Bucket.of(end).number() - Bucket.of(start).number())
        .filter(buckets -> buckets > 0)
        .orElse(0L);
  }
}
