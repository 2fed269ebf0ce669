package io.suanpan.notify.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.harness.Wiring;
import io.suanpan.notify.WatchTurn;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.TenantWatch;
import io.suanpan.tenancy.app.ManageTenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchTenantsTest {
  private static final int ALL = 1_203;

  private final List<String> seen = new ArrayList<>();
  private final WatchTenants watch =
      Wiring.of(
          WatchTenants.class,
          Wiring.of(WatchTenants.OneLook.class, new NobodyElse()),
          new Pages(),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  /** One that has a fault with each tenth tenant, and one that comes after it. */
  private List<TenantWatch> watches() {
    return List.of(
        (tenant, now) -> {
          if (tenant.id().number() % 10 == 0) {
            throw new IllegalStateException("planted");
          }
        },
        (tenant, now) -> seen.add(tenant.code()));
  }

  @Test
  void all_active_tenants_are_looked_at_whatever_fails() {
    watch.all(watches());
    List<String> active =
        IntStream.rangeClosed(1, ALL)
            .filter(i -> state(i) == TenantState.ACTIVE)
            .mapToObj(WatchTenantsTest::code)
            .toList();
    assertEquals(active, seen);
  }

  @Test
  void who_asks_for_one_is_told_that_something_failed_after_all_have_looked() {
    assertThrows(IllegalStateException.class, () -> watch.one(tenant(20), watches()));
    assertEquals(List.of(code(20)), seen);
    watch.one(tenant(21), watches());
  }

  private static String code(int number) {
    return "t%04d".formatted(number);
  }

  private static TenantState state(int number) {
    return number % 7 == 0 ? TenantState.SUSPENDED : TenantState.ACTIVE;
  }

  private static Tenant tenant(int number) {
    return new Tenant(
        new TenantId(number),
        code(number),
        "Tenant",
        "DE",
        ZoneOffset.UTC,
        Currency.getInstance("EUR"),
        "en",
        TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
        null,
        null,
        OptionalInt.empty(),
        state(number),
        InvoiceTerms.USUAL,
        AlertTerms.NONE);
  }

  private static final class Pages extends ManageTenants {
    @Override
    public List<Tenant> list(String afterCode, int limit) {
      int first = afterCode.isEmpty() ? 1 : Integer.parseInt(afterCode.substring(1)) + 1;
      return IntStream.rangeClosed(first, Math.min(ALL, first + limit - 1))
          .mapToObj(WatchTenantsTest::tenant)
          .toList();
    }
  }

  private static final class NobodyElse implements WatchTurn {
    @Override
    public boolean take(Duration every, Runnable work) {
      throw new AssertionError("not asked for");
    }

    @Override
    public void alone(TenantId tenant) {
      // It is.
    }
  }
}
