package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a billing run would have issued, kept for review.
 *
 * @param run the run that made it
 * @param content the invoice without a number, as JSON
 * @param warnings what a reviewer should look at
 * @param madeAt when the content was computed
 * @param decision what became of it, once somebody has decided
 */
public record Draft(
    String id,
    TenantId tenant,
    String run,
    YearMonth period,
    State state,
    String currency,
    BigDecimal total,
    String content,
    List<DraftWarning> warnings,
    Instant madeAt,
    Optional<Decision> decision) {

  /** What became of a draft. */
  public enum State {
    /** Waits for review. */
    DRAFT,
    ISSUED,
    REJECTED,
    /** A later run made another for the same month. */
    SUPERSEDED
  }

  /**
   * Who decided, and why.
   *
   * @param reason for a rejection
   * @param number the invoice that was issued
   */
  public record Decision(
      State state, Instant at, String by, Optional<String> reason, Optional<String> number) {}
}
