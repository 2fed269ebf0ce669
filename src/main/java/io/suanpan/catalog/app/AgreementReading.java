package io.suanpan.catalog.app;

import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.Instant;
import java.util.function.Supplier;

/** What documents of agreements have in common. */
final class AgreementReading {
  private static final int MAX_NAME = 200;

  private AgreementReading() {}

  static void requireName(String name) {
    if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
      throw Refusal.of("/name", Code.INVALID_VALUE, "has 1 to " + MAX_NAME + " characters");
    }
  }

  /** Prices change between buckets only. */
  static void requireQuarters(Instant from, Instant to) {
    if (from == null) {
      throw Refusal.of("/validFrom", Code.MISSING_MEMBER, "\"validFrom\" is missing");
    }
    if (!Bucket.beginsAt(from) || (to != null && !Bucket.beginsAt(to))) {
      throw Refusal.of(
          "/validFrom", Code.INVALID_VALUE, "must begin a quarter of an hour, as validTo must");
    }
    if (to != null && !to.isAfter(from)) {
      throw Refusal.of("/validTo", Code.INVALID_VALUE, "must be after validFrom");
    }
  }

  /** What the document describes, or the refusal that says why it describes nothing. */
  static <T> T valid(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new Refusal(Code.INVALID_VALUE, e.getMessage());
    }
  }

  /**
   * When something ends that is ended now: with the running bucket.
   *
   * @throws Refusal when it has ended, is about to, or has not begun
   */
  static Instant endOf(Interval valid, Instant now) {
    Instant at = Bucket.of(now).end();
    if (!valid.contains(at) || !valid.start().isBefore(at)) {
      throw new Refusal(Code.INVALID_REQUEST, "it does not run, so it cannot be ended");
    }
    return at;
  }
}
