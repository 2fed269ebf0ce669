package io.suanpan.catalog.api;

import io.suanpan.catalog.Availability;
import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.Source;
import io.suanpan.catalog.VendorCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A vendor on the wire.
 *
 * @param version of its catalogue
 * @param currencies of its rate cards
 * @param availability regions it stopped or stops serving
 * @param sources what its figures were read from
 */
public record VendorView(
    String id,
    String name,
    String localName,
    String timeZone,
    int version,
    List<String> currencies,
    int models,
    List<End> availability,
    Map<String, Source> sources) {

  /** The end of service for a region. */
  public record End(String region, Instant endsAt, ProvenanceView provenance) {
    static End of(Availability end) {
      return new End(end.region(), end.endsAt(), ProvenanceView.of(end.provenance()));
    }
  }

  static VendorView of(Catalog.Entry entry) {
    VendorCatalog vendor = entry.catalog();
    return new VendorView(
        vendor.vendor().name(),
        vendor.name(),
        vendor.localName().orElse(null),
        vendor.zone().getId(),
        entry.version(),
        vendor.rateCards().stream()
            .map(RateCard::currency)
            .map(Object::toString)
            .distinct()
            .toList(),
        vendor.models().size(),
        vendor.availability().stream().map(End::of).toList(),
        vendor.sources());
  }
}
