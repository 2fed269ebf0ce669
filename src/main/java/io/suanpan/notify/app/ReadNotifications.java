package io.suanpan.notify.app;

import io.suanpan.notify.Message;
import io.suanpan.notify.NotificationStore;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What has been raised. */
@ApplicationScoped
public class ReadNotifications {
  @Inject NotificationStore notifications;

  /**
   * Newest first.
   *
   * @param tenant whose; empty for all
   */
  @Transactional
  public List<Message> list(Optional<Tenant> tenant, long before, int limit) {
    return notifications.list(tenant.map(Tenant::id), before, limit);
  }
}
