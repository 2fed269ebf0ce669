package io.suanpan.offboarding.api;

import io.suanpan.invoicing.OpenItemStore.OpenItem;
import io.suanpan.offboarding.Erasure;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far erasing has come.
 *
 * @param state ERASING, or ERASED when nothing is left
 * @param erased rows, and archives, of each kind so far
 * @param trouble what keeps it from going on at the moment; it is tried again
 * @param openItems what is to be paid still
 */
public record ErasureView(
    String tenant,
    TenantState state,
    Instant startedAt,
    String startedBy,
    Instant endedAt,
    Map<String, Long> erased,
    String trouble,
    List<StillOpenView> openItems) {
  /** An invoice of which something is open. */
  public record StillOpenView(String number, LocalDate dueOn, String currency, BigDecimal open) {
    static StillOpenView of(OpenItem item) {
      return new StillOpenView(
          item.number(),
          item.dueOn(),
          item.open().currency().getCurrencyCode(),
          item.open().amount());
    }
  }

  static ErasureView of(Tenant tenant, Erasure erasure, List<OpenItem> open) {
    Map<String, Long> erased = new TreeMap<>();
    erasure
        .erased()
        .forEach((kind, rows) -> erased.put(kind.name().toLowerCase(Locale.ROOT), rows));
    return new ErasureView(
        tenant.code(),
        erasure.endedAt().isPresent() ? TenantState.ERASED : TenantState.ERASING,
        erasure.startedAt(),
        erasure.startedBy(),
        erasure.endedAt().orElse(null),
        erased,
        erasure.trouble().orElse(null),
        open.stream().map(StillOpenView::of).toList());
  }
}
