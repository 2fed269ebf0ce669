package io.suanpan.quota.app;

import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.ReservedUsage;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.Reservation;
import io.suanpan.quota.Reservation.State;
import io.suanpan.quota.ReservationStore;
import io.suanpan.quota.ReservationStore.Ending;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds what is about to be used, and lets go of it. */
@ApplicationScoped
public class Reservations implements ReservedUsage {
  private static final int PATIENCE_SECONDS = 30;
  private static final int MOST_LISTED = 1_000;

  @Inject DecisionQueue queue;
  @Inject ReservationStore store;
  @Inject CounterStore counters;
  @Inject UsageBefore usage;
  @Inject CurrentCatalog catalog;
  @Inject Clock clock;

  /**
   * What is about to be used.
   *
   * @param vendor who sells it
   * @param model which model
   * @param project who uses it, if said
   * @param apiKey the key that asks, if a tenant's
   * @param quantities how much at most
   */
  public record Wanted(
      VendorId vendor,
      String model,
      Optional<String> project,
      Optional<String> apiKey,
      Quantities quantities) {}

  /** Whether it is within all limits now; holds nothing. */
  public Answer check(Tenant tenant, Wanted wanted) {
    return await(ask(tenant, wanted, "", 0));
  }

  /**
   * Holds it for so many seconds against every limit it touches, or against none.
   *
   * @param id from {@link #newId()}
   */
  public Answer reserve(Tenant tenant, Wanted wanted, String id, int seconds) {
    return await(ask(tenant, wanted, id, seconds));
  }

  /** A name for a new reservation. */
  public static String newId() {
    return "rsv_" + UUID.randomUUID().toString().replace("-", "");
  }

  private Ask ask(Tenant tenant, Wanted wanted, String id, int seconds) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    requireAvailable(tenant, wanted.vendor(), now);
    return new Ask.Reserve(
        tenant,
        id,
        usage.kind(wanted.vendor(), wanted.model(), now, wanted.project(), wanted.apiKey()),
        wanted.quantities(),
        seconds);
  }

  private void requireAvailable(Tenant tenant, VendorId id, Instant now) {
    VendorCatalog vendor =
        catalog
            .lastRead()
            .vendor(id)
            .orElseThrow(
                () -> Refusal.of("/vendor", Code.UNKNOWN_VENDOR, "no vendor " + id.name()));
    Optional<Instant> end = vendor.endOfService(tenant.region()).filter(at -> !now.isBefore(at));
    if (end.isPresent()) {
      throw new Refusal(
          Code.VENDOR_NOT_AVAILABLE,
          "%s has not served %s since %s".formatted(vendor.name(), tenant.region(), end.get()));
    }
  }

  /**
   * Lets go of it; a second time, or after its end, changes nothing.
   *
   * @throws Refusal when the tenant has no such reservation
   */
  public void release(Tenant tenant, String id) {
    if (await(new Ask.Release(new ReservationStore.Key(tenant.id(), id)))
        instanceof Answer.Unknown) {
      throw Refusal.notFound("reservation " + id);
    }
  }

  @Transactional
  public Reservation get(Tenant tenant, String id) {
    ReservationStore.Key key = new ReservationStore.Key(tenant.id(), id);
    return Optional.ofNullable(store.find(List.of(key)).get(key))
        .orElseThrow(() -> Refusal.notFound("reservation " + id));
  }

  /** Those that hold something now. */
  @Transactional
  public List<Reservation> open(Tenant tenant) {
    return store.open(tenant.id(), MOST_LISTED);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(TenantId tenant, String reservation, EventIdentity event) {
    ReservationStore.Key key = new ReservationStore.Key(tenant, reservation);
    List<ReservationStore.Key> one = List.of(key);
    SortedMap<CounterKey, Count> changes = new TreeMap<>();
    counters.lock(new TreeSet<>(store.counters(one)));
    if (!store.find(one).containsKey(key)) {
      throw Refusal.notFound("reservation " + reservation);
    }
    String hash = HexFormat.of().formatHex(event.hash());
    Optional<String> before = store.settledBy(key);
    if (before.isPresent() && !before.get().equals(hash)) {
      throw new Refusal(
          Code.RESERVATION_SETTLED, "another event has settled " + reservation + " before");
    }
    store
        .end(one, new Ending(State.SETTLED, Optional.of(hash)))
        .forEach((counter, held) -> changes.put(counter, Count.ofHeld(held.negate())));
    counters.add(changes);
  }

  private Answer await(Ask ask) {
    try {
      return queue.submit(ask).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    } catch (TimeoutException e) {
      throw new Refusal(Code.BUSY, "it takes too long; ask again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Code.BUSY, "the server is stopping; ask again");
    }
  }
}
