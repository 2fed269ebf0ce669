package io.suanpan.invoicing.store;

import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.Draft.Decision;
import io.suanpan.invoicing.Draft.State;
import io.suanpan.invoicing.DraftWarning;
import io.suanpan.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code invoice_draft}; read by operators for all tenants at once. */
@Entity
@Table(name = "invoice_draft")
@IdClass(DraftEntity.Key.class)
class DraftEntity {
  @Id
  @Column(name = "tenant_id")
  int tenant;

  @Id
  @Column(name = "draft_id")
  String id;

  @Column(name = "run_id")
  String run;

  String period;

  @Enumerated(EnumType.STRING)
  State state;

  String currency;
  BigDecimal total;
  String content;

  @Convert(converter = DraftWarningsConverter.class)
  List<DraftWarning> warnings;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "decided_by")
  String decidedBy;

  String reason;
  String number;

  static DraftEntity of(Draft draft) {
    DraftEntity entity = new DraftEntity();
    entity.tenant = draft.tenant().number();
    entity.id = draft.id();
    entity.run = draft.run();
    entity.period = draft.period().toString();
    entity.take(draft);
    return entity;
  }

  final void take(Draft draft) {
    state = draft.state();
    currency = draft.currency();
    total = draft.total();
    content = draft.content();
    warnings = draft.warnings();
    madeAt = draft.madeAt();
  }

  void decide(Decision decision) {
    state = decision.state();
    decidedAt = decision.at();
    decidedBy = decision.by();
    reason = decision.reason().orElse(null);
    number = decision.number().orElse(null);
  }

  Draft toDomain() {
    return new Draft(
        id,
        new TenantId(tenant),
        run,
        YearMonth.parse(period),
        state,
        currency,
        JdbcBillingRunItemStore.inMinorUnits(total, currency),
        content,
        warnings,
        madeAt,
        Optional.ofNullable(decidedAt)
            .map(
                at ->
                    new Decision(
                        state,
                        at,
                        decidedBy,
                        Optional.ofNullable(reason),
                        Optional.ofNullable(number))));
  }

  /** The primary key. */
  static class Key implements Serializable {
    int tenant;
    String id;

    Key() {}

    Key(int tenant, String id) {
      this.tenant = tenant;
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.tenant == tenant && key.id.equals(id);
    }

    @Override
    public int hashCode() {
      return Objects.hash(tenant, id);
    }
  }
}
