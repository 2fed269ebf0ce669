package io.suanpan.invoicing.api;

import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.Draft.Decision;
import io.suanpan.invoicing.Draft.State;
import io.suanpan.invoicing.DraftWarning;
import io.suanpan.invoicing.InvoiceContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A draft of an invoice.
 *
 * @param state {@code DRAFT} while it waits for review
 * @param warnings what a reviewer should look at
 * @param madeAt when its numbers were computed
 * @param reason why it was rejected or superseded
 * @param number the invoice, once it is issued
 * @param content what the invoice would say; left out of lists
 */
public record DraftView(
    String id,
    State state,
    String run,
    String tenant,
    YearMonth period,
    BigDecimal total,
    String currency,
    List<DraftWarning> warnings,
    Instant madeAt,
    Instant decidedAt,
    String decidedBy,
    String reason,
    String number,
    InvoiceContent content) {

  static DraftView of(Draft draft, String tenant, InvoiceContent content) {
    Optional<Decision> decision = draft.decision();
    return new DraftView(
        draft.id(),
        draft.state(),
        draft.run(),
        tenant,
        draft.period(),
        draft.total(),
        draft.currency(),
        draft.warnings(),
        draft.madeAt(),
        decision.map(Decision::at).orElse(null),
        decision.map(Decision::by).orElse(null),
        decision.flatMap(Decision::reason).orElse(null),
        decision.flatMap(Decision::number).orElse(null),
        content);
  }
}
