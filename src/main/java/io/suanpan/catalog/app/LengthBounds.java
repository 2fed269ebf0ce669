package io.suanpan.catalog.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.LengthBoundStore;
import io.suanpan.catalog.LengthBoundStore.Bounds;
import io.suanpan.catalog.Lengths;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.CellRebuild;
import io.suanpan.metering.VendorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The lengths at which the prices of models have ever changed. Usage is counted in the bands
 * between them; before a new one is noted, the usage of its model is counted anew from the events.
 */
@ApplicationScoped
public class LengthBounds {
  @Inject LengthBoundStore store;
  @Inject CellRebuild cells;

  private volatile Bounds known;

  /** The bounds as last read on this node. */
  public Bounds lastRead() {
    Bounds last = known;
    return last == null ? read() : last;
  }

  /** The bounds as committed. */
  @Transactional
  public Bounds read() {
    Bounds bounds = store.all();
    known = bounds;
    return bounds;
  }

  /**
   * Notes what rates depend on, of every model and under all its names.
   *
   * @param vendor the catalogue that will hold
   * @param rates public or negotiated ones
   * @param known models that were in the catalogue before: of others, usage is told apart by the
   *     usual bounds
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(VendorCatalog vendor, Collection<Rate> rates, Predicate<String> known) {
    Set<String> models = new LinkedHashSet<>();
    vendor.models().forEach(model -> models.add(model.id()));
    vendor.aliases().forEach(alias -> models.add(alias.name()));
    rates.forEach(rate -> models.add(rate.model()));
    models.remove(Benefit.ALL);
    for (String model : models) {
      List<Rate> concerned =
          rates.stream().filter(rate -> vendor.isServedBy(model, rate.model())).toList();
      add(vendor.vendor(), model, Lengths.of(concerned), known);
    }
  }

  private void add(VendorId vendor, String model, Lengths needed, Predicate<String> known) {
    if (store.all().of(vendor, model).covers(needed)) {
      return;
    }
    // Whoever writes usage now has to wait, and then sees the new bounds.
    Lengths before = store.lock().of(vendor, model);
    store.add(vendor, model, needed);
    if (known.test(model) || !before.and(Lengths.USUAL).covers(needed)) {
      cells.rebuild(vendor, model, before.and(needed)::band);
    }
  }
}
