package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore;
import io.suanpan.ingestion.NewEvent;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.StaleBounds;
import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** One transaction around one batch. */
@ApplicationScoped
public class AppendTransaction {
  @Inject UsageEventStore events;
  @Inject LengthBoundStore bounds;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Outcome> append(
      TenantId tenant, List<NewEvent> batch, Instant receivedAt, int boundsVersion) {
    int current = bounds.sharedVersion();
    if (current != boundsVersion) {
      throw new StaleBounds(boundsVersion, current);
    }
    return events.append(tenant, batch, receivedAt);
  }
}
