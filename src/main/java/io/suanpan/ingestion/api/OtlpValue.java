package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What values of OTLP mean, however they were written. */
final class OtlpValue {
  private static final long NANOS = 1_000_000_000L;
  private static final int SERVER = 2;
  private static final int CONSUMER = 5;

  /** As long as the longest number that some writer makes of a double; others stay text. */
  private static final int MAX_DECIMAL = 40;

  private OtlpValue() {}

  /**
   * @param kind an opentelemetry.proto.trace.v1.Span.SpanKind
   */
  static Span.Kind kind(int kind) {
    return kind == SERVER || kind == CONSUMER ? Span.Kind.CALLED : Span.Kind.CALLER;
  }

  /**
   * @param nanos unsigned nanoseconds since 1970; 0 is no time
   */
  static Optional<Instant> time(long nanos) {
    return nanos == 0
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochSecond(
                Long.divideUnsigned(nanos, NANOS), Long.remainderUnsigned(nanos, NANOS)));
  }

  /** A decimal, or the text itself when it is none, such as {@code NaN}. */
  static Object decimal(String text) {
    try {
      return text.length() <= MAX_DECIMAL ? new BigDecimal(text) : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
