package io.suanpan.retention.app;

import io.suanpan.retention.ArchiveStore;
import io.suanpan.retention.EventArchive;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells which archives a tenant has. */
@ApplicationScoped
public class ListArchives {
  @Inject ArchiveStore archives;

  /** In the order they were made. */
  @Transactional
  public List<EventArchive> list(Tenant tenant) {
    return archives.of(tenant.id());
  }
}
