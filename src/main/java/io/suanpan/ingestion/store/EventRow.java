package io.suanpan.ingestion.store;

import io.suanpan.ingestion.NewEvent;
import io.suanpan.ingestion.Submission;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.ResentTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** An event as a row of {@code usage_event}. */
final class EventRow {
  static final String COLUMNS =
      "tenant_id, seq, identity, content_hash, source, event_id, type, project, account_id,"
          + " model_id, variant_id, time_given, received_at, quantities, data, attributes";

  final NewEvent event;
  final EventKey key;
  final long contentHash;
  private final Instant receivedAt;
  private final ResentTime resentTime;
  long seq;

  EventRow(NewEvent event, Submission submission) {
    this.event = event;
    this.key = new EventKey(event.tenant().number(), new Hash(event.event().identity().hash()));
    this.contentHash = event.event().contentHash();
    this.receivedAt = submission.receivedAt();
    this.resentTime = submission.resentTime();
  }

  /** Whether an earlier event of the same identity says the same. */
  boolean repeats(KnownEvents.Known earlier) {
    Optional<Instant> time = event.event().time();
    return contentHash == earlier.contentHash()
        && (resentTime == ResentTime.IGNORED
            || time.isEmpty()
            || earlier.time().isEmpty()
            || time.equals(earlier.time()));
  }

  KnownEvents.Known asKnown() {
    return new KnownEvents.Known(contentHash, event.event().time(), seq);
  }

  /** How much; only for one with usage. */
  Quantities quantities() {
    return event.event().usage().orElseThrow().quantities();
  }

  /** The cell it counts in; only for one with usage. */
  CellKey cell() {
    Instant at = event.event().time().orElse(receivedAt);
    return new CellKey(event.tenant(), event.key().orElseThrow(), Bucket.of(at));
  }

  /** The project's day it counts on besides, if any; only for one with usage. */
  Optional<ProjectDayStore.Key> day() {
    UsageKey usage = event.key().orElseThrow();
    return event
        .day()
        .map(day -> new ProjectDayStore.Key(event.tenant(), day, usage.account(), usage.model()));
  }

  /** Hands its columns over, in the order of {@link #COLUMNS}. */
  void write(Columns row) {
    UsageEvent usageEvent = event.event();
    row.number(key.tenant());
    row.number(seq);
    row.bytes(key.identity().bytes());
    row.number(contentHash);
    row.bytes(usageEvent.identity().source().getBytes(StandardCharsets.UTF_8));
    row.bytes(usageEvent.identity().id().getBytes(StandardCharsets.UTF_8));
    row.text(usageEvent.type());
    row.text(usageEvent.project().orElse(null));
    number(row, event.key().map(UsageKey::account));
    number(row, event.key().map(UsageKey::model));
    number(row, event.key().map(UsageKey::variant));
    row.time(usageEvent.time().orElse(null));
    row.time(receivedAt);
    row.text(usageEvent.usage().map(Usage::quantities).map(Quantities::toString).orElse(""));
    row.text(usageEvent.data().orElse(null));
    row.text(usageEvent.attributes().orElse(null));
  }

  private static void number(Columns row, Optional<Integer> number) {
    if (number.isPresent()) {
      row.number(number.get());
    } else {
      row.text(null);
    }
  }

  /** Takes the columns of a row, one after the other. */
  interface Columns {
    void number(long value);

    void bytes(byte[] value);

    /** Null is null. */
    void text(String value);

    /** In UTC, to the microsecond; null is null. */
    void time(Instant value);
  }
}
