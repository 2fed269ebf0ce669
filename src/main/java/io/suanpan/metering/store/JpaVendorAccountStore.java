package io.suanpan.metering.store;

import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Vendor accounts by EclipseLink. */
@ApplicationScoped
class JpaVendorAccountStore implements VendorAccountStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public List<VendorAccount> of(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT a FROM VendorAccountEntity a ORDER BY a.vendor, a.name",
            VendorAccountEntity.class)
        .getResultStream()
        .map(account -> account.toDomain(tenant))
        .toList();
  }

  @Override
  public Optional<VendorAccount> find(TenantId tenant, VendorId vendor, String name) {
    return entity(tenant, vendor, name).map(account -> account.toDomain(tenant));
  }

  @Override
  public Optional<VendorAccount> declare(VendorAccount account) {
    // The number is taken first: its row lock makes a second caller wait and then find the first.
    int number = numbers.next(account.tenant(), "account");
    Optional<VendorAccountEntity> found =
        entity(account.tenant(), account.vendor(), account.name());
    if (found.isPresent() && found.get().customer != Customer.UNKNOWN) {
      return Optional.empty();
    }
    VendorAccountEntity entity = found.orElseGet(() -> added(account, number));
    entity.take(account);
    entities.of(account.tenant()).flush();
    return Optional.of(entity.toDomain(account.tenant()));
  }

  @Override
  public VendorAccount findOrOpen(VendorAccount account) {
    int number = numbers.next(account.tenant(), "account");
    VendorAccountEntity entity =
        entity(account.tenant(), account.vendor(), account.name())
            .orElseGet(() -> added(account, number));
    entities.of(account.tenant()).flush();
    return entity.toDomain(account.tenant());
  }

  private VendorAccountEntity added(VendorAccount account, int number) {
    VendorAccountEntity entity = VendorAccountEntity.of(account, number);
    entities.of(account.tenant()).persist(entity);
    return entity;
  }

  private Optional<VendorAccountEntity> entity(TenantId tenant, VendorId vendor, String name) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT a FROM VendorAccountEntity a WHERE a.vendor = :vendor AND a.name = :name",
            VendorAccountEntity.class)
        .setParameter("vendor", vendor.name())
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }
}
