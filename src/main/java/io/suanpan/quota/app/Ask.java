package io.suanpan.quota.app;

import io.suanpan.metering.Quantities;
import io.suanpan.quota.ReservationStore;
import io.suanpan.quota.UseKind;
import io.suanpan.tenancy.Tenant;

/** What is decided on together with others. */
sealed interface Ask {
  /**
   * May so much be used, and if so, hold it.
   *
   * @param tenant whose
   * @param id the name of the reservation
   * @param kind by whom what
   * @param quantities how much at most
   * @param seconds for how long; 0 to hold nothing
   */
  record Reserve(Tenant tenant, String id, UseKind kind, Quantities quantities, int seconds)
      implements Ask {
    ReservationStore.Key key() {
      return new ReservationStore.Key(tenant.id(), id);
    }
  }

  /** Hold it no longer. */
  record Release(ReservationStore.Key key) implements Ask {}
}
