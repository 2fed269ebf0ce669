package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * An error as Lago's API answers it, in {@code application/json}.
 *
 * @param status the HTTP status
 * @param error its phrase
 * @param code what is wrong with the whole request; absent where the status says it
 * @param errorDetails what is wrong with each event, by position in the batch and member
 */
public record LagoError(
    int status,
    String error,
    String code,
    @JsonProperty("error_details") Map<String, Object> errorDetails) {

  /** There is no API key, or it does not work. */
  public static LagoError unauthorized() {
    return new LagoError(401, "Unauthorized", null, null);
  }

  /** The key may not do this. */
  public static LagoError forbidden() {
    return new LagoError(403, "Forbidden", "forbidden", null);
  }

  /** A batch holds no events. */
  public static LagoError noEvents() {
    return unprocessable("no_events");
  }

  /** A batch holds more events than are taken at once. */
  public static LagoError tooManyEvents() {
    return unprocessable("too_many_events");
  }

  /** The body is not of Lago's form. */
  public static LagoError invalidFormat() {
    return unprocessable("invalid_format");
  }

  private static LagoError unprocessable(String code) {
    return new LagoError(422, "Unprocessable Entity", code, null);
  }
}
