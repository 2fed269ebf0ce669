package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Span;
import io.suanpan.ingestion.SpanBatch;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.function.Consumer;

/**
 * One of the two ways in which OTLP/HTTP writes its messages. An answer is written as its request
 * was. Source: OpenTelemetry Protocol Specification 1.11, OTLP/HTTP.
 */
sealed interface OtlpFormat permits OtlpProtobuf, OtlpJson {
  /** The most spans in a request, counted or not. */
  int MAX_SPANS = 100_000;

  /** The most characters of a message that an answer holds. */
  int MAX_MESSAGE = 4000;

  /**
   * The format of a request.
   *
   * @param contentType the header, which may have parameters; null where there is none
   */
  static OtlpFormat of(String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return type.equalsIgnoreCase(OtlpProtobuf.MEDIA_TYPE)
        ? OtlpProtobuf.INSTANCE
        : OtlpJson.INSTANCE;
  }

  /**
   * Reads an ExportTraceServiceRequest.
   *
   * @param each is handed every span in turn
   * @throws Refusal {@link Code#UNREADABLE_BODY}, or {@link Code#TOO_MANY_EVENTS} after {@value
   *     #MAX_SPANS} spans
   */
  default void read(byte[] body, Consumer<Span> each) {
    int[] count = new int[1];
    decode(
        body,
        span -> {
          if (++count[0] > MAX_SPANS) {
            throw new Refusal(Code.TOO_MANY_EVENTS, "at most " + MAX_SPANS + " spans are taken");
          }
          each.accept(span);
        });
  }

  /** Does what {@link #read} says, without counting. */
  void decode(byte[] body, Consumer<Span> each);

  /** Writes an ExportTraceServiceResponse: empty when no span was rejected. */
  byte[] answer(SpanBatch batch);

  /**
   * Writes the google.rpc.Status that goes with a status of 400 and above; its code is left out.
   */
  byte[] failure(String message);

  /** The media type to answer with. */
  String mediaType();

  /** Why spans were rejected, for the log of whoever sent them. */
  static String message(SpanBatch batch) {
    return shortened(String.join("; ", batch.reasons()));
  }

  static String shortened(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
  }

  static Refusal unreadable(String how) {
    return new Refusal(Code.UNREADABLE_BODY, "not readable as an OTLP request: " + how);
  }
}
