package io.suanpan.retention;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.Quantities;

/** Counts what goes into an archive. */
public final class Tally {
  private long events;
  private long firstSeq;
  private long lastSeq;
  private Quantities usage = Quantities.NONE;

  public void add(StoredEvent event) {
    firstSeq = events == 0 ? event.seq() : firstSeq;
    lastSeq = event.seq();
    events++;
    if (event.voided().isEmpty()) {
      usage = usage.plus(Quantities.parse(event.quantities()));
    }
  }

  public long events() {
    return events;
  }

  public Contents contents(String sha256) {
    return new Contents(events, firstSeq, lastSeq, sha256, usage);
  }
}
