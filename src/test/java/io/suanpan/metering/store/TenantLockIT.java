package io.suanpan.metering.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: entities of one tenant are not there for another, even in one transaction. */
@ExtendWith(ArquillianExtension.class)
class TenantLockIT {
  @Inject VendorAccountStore accounts;
  @Inject TenantEntities entities;
  @Inject ManageTenants tenants;
  @Inject UserTransaction transaction;

  @Test
  void accounts_of_another_tenant_are_not_there() throws Exception {
    TenantId mine = tenant("mine");
    TenantId other = tenant("other");
    transaction.begin();
    try {
      accounts.declare(account(mine));
      assertEquals(1, accounts.of(mine).size());
      assertTrue(accounts.of(other).isEmpty());
      assertTrue(accounts.find(other, new VendorId("zhipu"), "default").isEmpty());
      assertEquals(1, accounts.of(mine).size());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void reading_without_a_tenant_fails() throws Exception {
    transaction.begin();
    try {
      assertThrows(
          PersistenceException.class,
          () ->
              entities.ofAll().createQuery("SELECT a FROM VendorAccountEntity a").getResultList());
    } finally {
      transaction.rollback();
    }
  }

  private TenantId tenant(String name) {
    Tenant tenant =
        new Tenant(
            new TenantId(1),
            name + "-" + System.nanoTime(),
            name,
            "DE",
            ZoneId.of("Europe/Berlin"),
            Currency.getInstance("EUR"),
            "en",
            TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
            null,
            null,
            OptionalInt.empty(),
            TenantState.ACTIVE,
            InvoiceTerms.USUAL,
            AlertTerms.NONE);
    return tenants.create(tenant, "test").id();
  }

  private static VendorAccount account(TenantId tenant) {
    return new VendorAccount(
        tenant,
        1,
        new VendorId("zhipu"),
        "default",
        "CN",
        Currency.getInstance("CNY"),
        LocalDate.of(2024, 7, 1),
        Customer.NEW,
        Optional.empty());
  }
}
