package io.suanpan.console.tenants;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.offboarding.Erasure;
import io.suanpan.offboarding.app.EraseTenant;
import io.suanpan.offboarding.app.ExportTenant;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far a tenant has come on its way out, in the reader's words. */
@ApplicationScoped
public class LeavingSteps {
  @Inject ExportTenant export;
  @Inject EraseTenant erase;
  @Inject Figures figures;
  @Inject Words words;

  /** How much of a kind is erased. */
  public record Count(String kind, String rows) {}

  /** An invoice that can still be paid, with what is open. */
  public record Open(String number, String amount) {}

  /**
   * What is shown.
   *
   * @param next which step comes next, from 1; 5 when all are done
   * @param exported when the export was last taken, or empty
   * @param uninvoiced months that keep it from being erased, or empty
   * @param open what can still be paid, once it has left
   * @param erased kinds, once it is being erased
   * @param trouble what keeps erasing from going on, or empty
   */
  public record Shown(
      TenantState state,
      int next,
      String exported,
      String uninvoiced,
      List<Open> open,
      List<Count> erased,
      String trouble) {
    /** Whether something may change without anybody pressing a button. */
    public boolean isWaiting() {
      return state == TenantState.ERASING || next == 2;
    }

    public boolean isReturnable() {
      return state == TenantState.SUSPENDED || state == TenantState.OFFBOARDED;
    }

    public boolean isErasing() {
      return state == TenantState.ERASING;
    }
  }

  Shown of(Tenant tenant) {
    Optional<Instant> exported = export.lastTaken(tenant);
    Optional<Erasure> erasure = erase.find(tenant);
    boolean left = tenant.state().hasLeft();
    return new Shown(
        tenant.state(),
        next(tenant, exported.isPresent()),
        exported.map(at -> figures.time(at, tenant.zone())).orElse(""),
        tenant.state() == TenantState.OFFBOARDED ? months(tenant) : "",
        left ? open(tenant) : List.of(),
        erasure.map(this::counts).orElse(List.of()),
        erasure.flatMap(Erasure::trouble).orElse(""));
  }

  private static int next(Tenant tenant, boolean exported) {
    return switch (tenant.state()) {
      case ACTIVE -> 1;
      case SUSPENDED -> exported ? 3 : 2;
      case OFFBOARDED, ERASING -> 4;
      case ERASED -> 5;
    };
  }

  private String months(Tenant tenant) {
    return String.join(", ", erase.uninvoiced(tenant).stream().map(figures::month).toList());
  }

  private List<Open> open(Tenant tenant) {
    return erase.openItems(tenant).stream()
        .map(item -> new Open(item.number(), figures.money(item.open())))
        .toList();
  }

  private List<Count> counts(Erasure erasure) {
    Map<String, Long> byWord = new TreeMap<>();
    erasure.erased().forEach((kind, rows) -> byWord.put(words.get("erased." + kind), rows));
    return byWord.entrySet().stream()
        .map(each -> new Count(each.getKey(), figures.number(each.getValue())))
        .toList();
  }
}
