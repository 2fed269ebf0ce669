package io.suanpan.platform;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A refusal on the wire (RFC 9457).
 *
 * @param type a URI that names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail this occurrence in words
 * @param code the kind for programs
 * @param errors what exactly is wrong, if several things may be
 */
public record Problem(
    String type, String title, int status, String detail, Code code, List<Item> errors) {
  /** Exactly this, without a charset: some clients compare the whole header. */
  static final String MEDIA_TYPE = "application/problem+json";

  private static final int RETRY_SECONDS = 5;

  /**
   * One thing that is wrong.
   *
   * @param index the position in a batch, if it is one
   * @param pointer an RFC 6901 pointer
   * @param code the kind
   * @param detail in words
   */
  public record Item(Integer index, String pointer, Code code, String detail) {
    static Item of(Violation violation) {
      return new Item(
          violation.index().isPresent() ? violation.index().getAsInt() : null,
          violation.pointer(),
          violation.code(),
          violation.detail());
    }
  }

  static Problem of(Refusal refusal) {
    return of(
        refusal.code(), refusal.getMessage(), refusal.violations().stream().map(Item::of).toList());
  }

  static Problem of(Code code, String detail, List<Item> errors) {
    return new Problem(
        code.type(), code.title(), code.status(), detail, code, errors.isEmpty() ? null : errors);
  }

  Response toResponse() {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (status == 503) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response.build();
  }
}
