package io.suanpan.notify.store;

import io.suanpan.tenancy.TenantId;
import java.util.Optional;

/** Tenants as these tables name them: 0 is none of them, or all. */
final class Owners {
  private Owners() {}

  static int number(Optional<TenantId> tenant) {
    return tenant.map(TenantId::number).orElse(0);
  }

  static Optional<TenantId> tenant(int number) {
    return number == 0 ? Optional.empty() : Optional.of(new TenantId(number));
  }
}
