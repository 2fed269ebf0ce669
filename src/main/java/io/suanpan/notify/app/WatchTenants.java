package io.suanpan.notify.app;

import io.suanpan.notify.WatchTurn;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.TenantWatch;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Has tenants looked at by everything that watches over them. */
@ApplicationScoped
public class WatchTenants {
  private static final Logger LOG = System.getLogger(WatchTenants.class.getName());
  private static final int PAGE = 500;

  /** Events raise too, and may be in the way; the next attempt finds it raised. */
  private static final int ATTEMPTS = 3;

  @Inject @Any Instance<TenantWatch> watches;
  @Inject OneLook oneLook;
  @Inject ManageTenants tenants;
  @Inject Clock clock;

  /** All active tenants, in pages. */
  void all() {
    all(watches);
  }

  void all(Iterable<TenantWatch> watching) {
    String after = "";
    for (List<Tenant> page = tenants.list(after, PAGE); !page.isEmpty(); ) {
      for (Tenant tenant : page) {
        if (tenant.state() == TenantState.ACTIVE) {
          look(tenant, watching);
        }
        after = tenant.code();
      }
      page = tenants.list(after, PAGE);
    }
  }

  /**
   * One tenant, now.
   *
   * @throws IllegalStateException when something failed, with the last fault; the others have
   *     looked all the same
   */
  public void one(Tenant tenant) {
    one(tenant, watches);
  }

  void one(Tenant tenant, Iterable<TenantWatch> watching) {
    look(tenant, watching)
        .ifPresent(
            fault -> {
              throw new IllegalStateException("not all have looked at " + tenant.code(), fault);
            });
  }

  private Optional<RuntimeException> look(Tenant tenant, Iterable<TenantWatch> watching) {
    Optional<RuntimeException> last = Optional.empty();
    for (TenantWatch watch : watching) {
      Optional<RuntimeException> fault = look(tenant, watch);
      last = fault.isPresent() ? fault : last;
    }
    return last;
  }

  private Optional<RuntimeException> look(Tenant tenant, TenantWatch watch) {
    for (int attempt = 1; true; attempt++) {
      try {
        oneLook.look(watch, tenant, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Optional.empty();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS) {
          LOG.log(Level.WARNING, "tenant " + tenant.code() + " was not looked at", e);
          return Optional.of(e);
        }
      }
    }
  }

  /** A look in a transaction of its own, one after the other at each tenant. */
  @ApplicationScoped
  public static class OneLook {
    @Inject WatchTurn turn;

    @Transactional(TxType.REQUIRES_NEW)
    public void look(TenantWatch watch, Tenant tenant, Instant now) {
      turn.alone(tenant.id());
      watch.look(tenant, now);
    }
  }
}
