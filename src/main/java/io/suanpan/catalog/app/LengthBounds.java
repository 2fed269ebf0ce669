package io.suanpan.catalog.app;

import io.suanpan.catalog.Alias;
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

  /** Notes what the public prices of a new version of a vendor's catalogue depend on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(VendorCatalog vendor) {
    Set<String> models = new LinkedHashSet<>();
    vendor.rateCards().forEach(card -> card.rates().forEach(rate -> models.add(rate.model())));
    vendor.aliases().stream().map(Alias::name).forEach(models::add);
    for (String model : models) {
      add(vendor.vendor(), model, vendor.lengths(model));
    }
  }

  /** Notes what the rates depend on that an account has negotiated. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(VendorId vendor, Collection<Rate> rates) {
    Set<String> models = new LinkedHashSet<>();
    rates.forEach(rate -> models.add(rate.model()));
    for (String model : models) {
      List<Rate> ofModel = rates.stream().filter(r -> r.model().equals(model)).toList();
      add(vendor, model, Lengths.of(ofModel));
    }
  }

  private void add(VendorId vendor, String model, Lengths needed) {
    if (store.all().of(vendor, model).covers(needed)) {
      return;
    }
    // Whoever writes usage now has to wait, and then sees the new bounds.
    Lengths all = store.lock().of(vendor, model).and(needed);
    store.add(vendor, model, needed);
    cells.rebuild(vendor, model, all::band);
  }
}
