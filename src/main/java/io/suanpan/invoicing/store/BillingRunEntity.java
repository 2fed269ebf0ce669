package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Pace;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** A row of {@code billing_run}; concerns many tenants. */
@Entity
@Table(name = "billing_run")
class BillingRunEntity {
  @Id
  @Column(name = "run_id")
  String id;

  String period;

  @Enumerated(EnumType.STRING)
  Mode mode;

  @Column(name = "drafts_of")
  String draftsOf;

  @Enumerated(EnumType.STRING)
  RunState state;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "started_by")
  String startedBy;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "taken_at")
  Instant takenAt;

  @Column(name = "worked_before")
  int workedBefore;

  static BillingRunEntity of(Run run) {
    BillingRunEntity entity = new BillingRunEntity();
    entity.id = run.id();
    entity.period = run.period().toString();
    entity.mode = run.mode();
    entity.draftsOf = run.draftsOf().orElse(null);
    entity.state = run.state();
    entity.startedAt = run.startedAt();
    entity.startedBy = run.startedBy();
    return entity;
  }

  boolean end(RunState how, Instant at) {
    boolean running = state == RunState.RUNNING;
    if (running) {
      state = how;
      endedAt = at;
    }
    return running;
  }

  void take(Pace pace) {
    takenAt = pace.since();
    workedBefore = pace.workedBefore();
  }

  Run toDomain() {
    return new Run(
        id,
        YearMonth.parse(period),
        mode,
        Optional.ofNullable(draftsOf),
        state,
        startedBy,
        startedAt,
        Optional.ofNullable(endedAt),
        Optional.ofNullable(takenAt).map(since -> new Pace(since, workedBefore)));
  }
}
