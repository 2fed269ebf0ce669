package io.suanpan.notify.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.invoicing.MonthFigures;
import io.suanpan.invoicing.MonthFigures.DayCost;
import io.suanpan.invoicing.MonthFigures.GrantLeft;
import io.suanpan.invoicing.MonthFiguresStore;
import io.suanpan.money.Money;
import io.suanpan.quota.NearLimitStore;
import io.suanpan.quota.NearLimitStore.Near;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.TenantWatch;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the server: several look at one tenant at the same moment, again and again, and write what
 * the watch writes. Each look succeeds at once: the attempts of {@link WatchTenants} are for faults
 * of the database.
 */
@ExtendWith(ArquillianExtension.class)
class LooksTogetherIT {
  private static final int LOOKERS = 4;
  private static final int ROUNDS = 80;
  private static final Currency CNY = Currency.getInstance("CNY");

  @Inject WatchTenants.OneLook oneLook;
  @Inject Notifications notifications;
  @Inject NearLimitStore near;
  @Inject MonthFiguresStore figures;
  @Inject ManageTenants tenants;
  @Resource ManagedThreadFactory threads;

  private final Random random = new Random(20261126);
  private Tenant tenant;

  @BeforeEach
  void create() {
    tenant =
        tenants.create(
            new Tenant(
                new TenantId(1),
                "looks-" + System.nanoTime(),
                "Looks",
                "DE",
                ZoneId.of("Europe/Berlin"),
                CNY,
                "en",
                TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
                null,
                null,
                OptionalInt.empty(),
                TenantState.ACTIVE,
                InvoiceTerms.USUAL,
                AlertTerms.NONE),
            "test");
  }

  /** Each time one thing was told before, and the next one has its place right before it. */
  @Test
  void what_is_told() throws Exception {
    assertNoneFails(
        round ->
            (of, now) -> {
              raise("k" + (1_000 - round + 1), now);
              raise("k" + (1_000 - round), now);
            });
  }

  private void raise(String key, Instant now) {
    notifications.raise(
        new Notification(
            tenant.id(), "quota.forecast", key, now, Notification.FOREVER, Map.of("key", key)));
  }

  @Test
  void the_limits_that_are_near() throws Exception {
    assertNoneFails(
        round -> {
          List<Near> limits =
              some(20).map(i -> new Near(i, "quota" + i, 80 + random.nextInt(20), end())).toList();
          return (of, now) -> near.keep(of.id(), limits, now);
        });
  }

  @Test
  void the_figures_of_the_month() throws Exception {
    assertNoneFails(
        round -> {
          List<DayCost> costs =
              some(28)
                  .map(
                      day ->
                          new DayCost(
                              Optional.of(LocalDate.of(2026, 11, day)), "zhipu", BigDecimal.ONE))
                  .toList();
          List<GrantLeft> grants =
              some(20)
                  .map(i -> new GrantLeft(i, "zhipu", "g" + i, "token", BigDecimal.TEN, end()))
                  .toList();
          return (of, now) ->
              figures.keep(
                  of.id(),
                  new MonthFigures(
                      YearMonth.of(2026, 11),
                      now,
                      new Money(BigDecimal.TEN, CNY),
                      costs,
                      grants,
                      List.of()));
        });
  }

  private Stream<Integer> some(int most) {
    int first = 1 + random.nextInt(most);
    return IntStream.rangeClosed(first, most).boxed();
  }

  private static Optional<Instant> end() {
    return Optional.of(Instant.parse("2026-12-01T00:00:00Z"));
  }

  private interface Watching {
    TenantWatch in(int round);
  }

  private void assertNoneFails(Watching watching) throws Exception {
    List<String> faults = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(LOOKERS, threads);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        CyclicBarrier start = new CyclicBarrier(LOOKERS);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < LOOKERS; i++) {
          TenantWatch watch = watching.in(round);
          all.add(
              () -> {
                start.await();
                oneLook.look(watch, tenant, Instant.parse("2026-11-26T00:00:00Z"));
                return true;
              });
        }
        for (Future<Boolean> look : executor.invokeAll(all)) {
          try {
            look.get();
          } catch (ExecutionException e) {
            faults.add(round + ": " + e.getCause());
          }
        }
      }
    } finally {
      executor.shutdown();
    }
    assertEquals(List.of(), faults);
  }
}
