package io.suanpan.quota.api;

import io.suanpan.problem.Code;
import io.suanpan.quota.Alternative;
import io.suanpan.quota.Standing;
import io.suanpan.quota.app.Answer.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * That a quota would be exceeded (RFC 9457), with all that a program needs to go on.
 *
 * @param type a URI that names the kind of problem
 * @param title the kind in words
 * @param status 429
 * @param detail this occurrence in words
 * @param code the kind for programs
 * @param quota the first quota that would be exceeded
 * @param limit the most of its window
 * @param used what has been used
 * @param held what others hold
 * @param left what may still be used
 * @param wanted what was asked for
 * @param resetsAt when the window begins anew, if ever
 * @param alternatives models of other vendors that grants would cover
 */
public record QuotaProblem(
    String type,
    String title,
    int status,
    String detail,
    Code code,
    String quota,
    BigDecimal limit,
    BigDecimal used,
    BigDecimal held,
    BigDecimal left,
    BigDecimal wanted,
    Instant resetsAt,
    List<AlternativeView> alternatives) {
  private static final String MEDIA_TYPE = "application/problem+json";
  private static final long SOON = 5;

  /**
   * A model that would cost nothing.
   *
   * @param vendor who sells it
   * @param model the model
   * @param grant the grant that covers it
   * @param left how many units the grant has left
   * @param endsAt when the grant ends, if it does
   */
  public record AlternativeView(
      String vendor, String model, String grant, long left, Instant endsAt) {
    static AlternativeView of(Alternative alternative) {
      return new AlternativeView(
          alternative.vendor().name(),
          alternative.model(),
          alternative.grant(),
          alternative.left(),
          alternative.endsAt().orElse(null));
    }
  }

  static QuotaProblem of(Refused refused, List<Alternative> alternatives) {
    Standing standing = refused.limit();
    Code code = Code.QUOTA_EXCEEDED;
    return new QuotaProblem(
        code.type(),
        code.title(),
        code.status(),
        "quota %s has %s left and %s are asked for"
            .formatted(
                standing.quota().name(),
                standing.left().toPlainString(),
                refused.wanted().toPlainString()),
        code,
        standing.quota().name(),
        standing.limit(),
        standing.count().used(),
        standing.count().held(),
        standing.left(),
        refused.wanted(),
        standing.window().end().orElse(null),
        alternatives.stream().map(AlternativeView::of).toList());
  }

  /** With the seconds after which it may be otherwise: sooner where others hold something. */
  Response toResponse(Instant now) {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (held.signum() > 0) {
      response.header(HttpHeaders.RETRY_AFTER, SOON);
    } else if (resetsAt != null) {
      response.header(
          HttpHeaders.RETRY_AFTER, Math.max(1, Duration.between(now, resetsAt).toSeconds() + 1));
    }
    return response.build();
  }
}
