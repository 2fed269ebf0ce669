package io.suanpan.offboarding.app;

import io.suanpan.offboarding.Erasure;
import io.suanpan.offboarding.ErasureStore;
import io.suanpan.offboarding.Kind;
import io.suanpan.offboarding.TenantTables;
import io.suanpan.offboarding.TenantTables.Erased;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.TenantStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What outlives a stop: rows by table and what is noted, each call a transaction. */
final class ErasedMemory implements ErasureStore {
  /** Of each table: more than go at once. */
  static final int ROWS = 4_100;

  final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Map<String, Integer> rows = new HashMap<>();
  private Optional<Instant> ended = Optional.empty();
  Tenant tenant = tenant();
  String trouble;
  boolean broken;

  /** How many cells come when the last table has been gone through. */
  int late;

  ErasedMemory() {
    TenantTables.erased().forEach(each -> rows.put(each.table(), ROWS));
  }

  int rows(String table) {
    return rows.get(table);
  }

  boolean isEmpty() {
    return rows.values().stream().allMatch(left -> left == 0);
  }

  boolean isEnded() {
    return ended.isPresent();
  }

  static Map<Kind, Long> all() {
    Map<Kind, Long> all = new EnumMap<>(Kind.class);
    TenantTables.erased().forEach(each -> all.merge(each.kind(), (long) ROWS, Long::sum));
    return all;
  }

  @Override
  public void begin(TenantId whose, Instant at, String by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Erasure> find(TenantId whose) {
    return Optional.of(
        new Erasure(Instant.EPOCH, "test", ended, Map.copyOf(counts), Optional.empty()));
  }

  @Override
  public List<TenantId> unfinished() {
    return isEnded() ? List.of() : List.of(tenant.id());
  }

  @Override
  public int erase(TenantId whose, Erased from, int most) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
    int erased = Math.min(most, rows(from.table()));
    rows.merge(from.table(), -erased, Integer::sum);
    if (erased > 0) {
      counts.merge(from.kind(), (long) erased, Long::sum);
    }
    if (from.table().equals("idempotent_request")) {
      rows.merge("usage_cell", late, Integer::sum);
      late = 0;
    }
    return erased;
  }

  @Override
  public void trouble(TenantId whose, String what) {
    trouble = what;
  }

  @Override
  public void end(TenantId whose, Instant at) {
    ended = Optional.of(at);
  }

  @Override
  public boolean alone(Runnable work) {
    work.run();
    return true;
  }

  TenantStore tenants() {
    return (TenantStore)
        Proxy.newProxyInstance(
            TenantStore.class.getClassLoader(),
            new Class<?>[] {TenantStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("update")) {
                tenant = (Tenant) arguments[0];
                return null;
              }
              return Optional.of(tenant);
            });
  }

  private static Tenant tenant() {
    return new Tenant(
        new TenantId(1),
        "leaving",
        "Leaving",
        "DE",
        ZoneId.of("UTC"),
        Currency.getInstance("EUR"),
        "en",
        TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
        null,
        "office@leaving.example",
        OptionalInt.empty(),
        TenantState.ERASING,
        InvoiceTerms.USUAL,
        AlertTerms.NONE);
  }
}
