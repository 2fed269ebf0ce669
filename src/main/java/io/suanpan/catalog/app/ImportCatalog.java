package io.suanpan.catalog.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.CatalogStore.Version;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Loads one vendor's catalogue as its next version, or only says what that would change. */
@ApplicationScoped
public class ImportCatalog {
  @Inject CatalogStore store;
  @Inject CurrentCatalog current;
  @Inject LengthBounds bounds;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Whether the import is carried out. */
  public enum Mode {
    DRY_RUN,
    LOAD
  }

  /**
   * What an import changed or would change.
   *
   * @param vendor which vendor
   * @param version the version that holds now, or would
   * @param changes fact by fact; none means nothing was stored
   */
  public record Outcome(String vendor, int version, List<CatalogDiff.Change> changes) {}

  /**
   * @param origin a file's name, for problems and for the record
   * @param reason why it corrects what was loaded before, if it does
   * @throws Refusal when anything in the document is wrong; nothing is stored then
   */
  @Transactional
  public Outcome run(String origin, String text, Mode mode, Optional<String> reason, String actor) {
    VendorCatalog after = read(origin, text);
    Catalog catalog = current.get();
    refuseForeignOffers(after, catalog);
    Optional<Catalog.Entry> before = Optional.ofNullable(catalog.vendors().get(after.vendor()));
    List<CatalogDiff.Change> changes =
        CatalogDiff.between(before.map(Catalog.Entry::catalog), after);
    int version = before.map(Catalog.Entry::version).orElse(0);
    if (changes.isEmpty() || mode == Mode.DRY_RUN) {
      return new Outcome(after.vendor().name(), version, changes);
    }
    bounds.add(
        after,
        after.rateCards().stream().flatMap(card -> card.rates().stream()).toList(),
        model -> before.map(entry -> entry.catalog().knows(model)).orElse(false));
    store.add(
        new Version(after.vendor(), version + 1, text, origin, reason), actor, clock.instant());
    audit.write(
        Optional.empty(),
        actor,
        "import-catalog",
        "%s version %d, %d changes%s"
            .formatted(
                after.vendor(),
                version + 1,
                changes.size(),
                reason.map(why -> ": " + why).orElse("")));
    return new Outcome(after.vendor().name(), version + 1, changes);
  }

  /** The versions of a vendor's catalogue, the newest first. */
  @Transactional
  public List<CatalogStore.Change> versions(VendorId vendor) {
    List<CatalogStore.Change> changes = new ArrayList<>(store.changes(vendor));
    Collections.reverse(changes);
    return changes;
  }

  private static VendorCatalog read(String origin, String text) {
    try {
      return CatalogReader.read(origin, text);
    } catch (CatalogRefused refused) {
      throw refused.toRefusal();
    }
  }

  private static void refuseForeignOffers(VendorCatalog after, Catalog catalog) {
    for (Offer offer : after.offers()) {
      catalog
          .offer(offer.id())
          .filter(taken -> !taken.vendor().equals(after.vendor()))
          .ifPresent(
              taken -> {
                throw new Refusal(
                    Code.INVALID_CATALOG,
                    "offer " + offer.id() + " is the name of an offer of " + taken.vendor());
              });
    }
  }
}
