package io.suanpan.ingestion.app;

import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds an event by its identity. */
@ApplicationScoped
public class FindEvent {
  @Inject UsageEventStore events;

  @Transactional
  public Optional<StoredEvent> find(Tenant tenant, EventIdentity identity) {
    return events.find(tenant.id(), identity);
  }
}
