package io.suanpan.ingestion.app;

import io.suanpan.ingestion.EventFilter;
import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.ingestion.UsageEventStore.Page;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds events by their identity, or by what they say. */
@ApplicationScoped
public class FindEvents {
  @Inject UsageEventStore events;

  @Transactional
  public Optional<StoredEvent> find(Tenant tenant, EventIdentity identity) {
    return events.find(tenant.id(), identity);
  }

  /** Latest arrival first; see {@link UsageEventStore#list}. */
  @Transactional
  public Page list(Tenant tenant, EventFilter filter, long before, int limit) {
    return events.list(tenant.id(), filter, before, limit);
  }
}
