package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Rate;
import io.suanpan.grants.BurnDown;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where usage is entered, line by line. */
final class Ledger {
  private final AccountUsage usage;
  private final BurnDown burnDown;
  private final Map<LineKey, Line> lines = new TreeMap<>(LineKey.ORDER);
  private final Map<SlotKey, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Map<Variant, UsageKind>> kinds = new HashMap<>();
  private final Map<ModelMeter, Long> unpriced = new TreeMap<>(ModelMeter.ORDER);

  private record SlotKey(Variant variant, LineKey line, Optional<Rate> list) {}

  private record ModelMeter(String model, Meter meter) {
    static final Comparator<ModelMeter> ORDER =
        Comparator.comparing(ModelMeter::model).thenComparing(ModelMeter::meter);
  }

  Ledger(AccountUsage usage, BurnDown burnDown) {
    this.usage = usage;
    this.burnDown = burnDown;
  }

  AccountUsage usage() {
    return usage;
  }

  AccountPrices prices() {
    return usage.agreement().prices();
  }

  UsageKind kind(String model, Variant variant) {
    return kinds
        .computeIfAbsent(model, m -> new HashMap<>())
        .computeIfAbsent(variant, v -> new UsageKind(this, model, v));
  }

  Slot slot(UsageKind kind, LineKey key, Optional<Rate> list) {
    return slots.computeIfAbsent(
        new SlotKey(kind.variant(), key, list),
        k -> {
          Slot slot =
              new Slot(
                  line(key),
                  kind,
                  list,
                  burnDown.burner(key.model(), key.meter()),
                  new TermsFinder(usage, key.model(), key.meter(), kind.variant()));
          line(key).coveredBy(slot.burner());
          line(key).askedFor(kind.model());
          return slot;
        });
  }

  Line line(LineKey key) {
    return lines.computeIfAbsent(key, Line::new);
  }

  Collection<Line> lines() {
    return lines.values();
  }

  Collection<Slot> slots() {
    return slots.values();
  }

  /** Whether a grant names a meter that needs no price. */
  boolean isGranted(String model, Meter meter) {
    return meter.kind() == Meter.Kind.CALL
        && usage.opening().allowances().stream()
            .map(BurnDown.Opening::allowance)
            .anyMatch(a -> a.meters().contains(meter.name()) && a.terms().isFor(model));
  }

  /** A request is counted for information unless its vendor charges for it. */
  void unpriced(String model, Meter meter, long quantity) {
    if (meter.kind() != Meter.Kind.CALL) {
      unpriced.merge(new ModelMeter(model, meter), quantity, Math::addExact);
    }
  }

  List<AccountCharges.Unpriced> unpriced() {
    return unpriced.entrySet().stream()
        .map(e -> new AccountCharges.Unpriced(e.getKey().model, e.getKey().meter, e.getValue()))
        .toList();
  }
}
