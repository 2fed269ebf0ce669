package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A vendor in the list.
 *
 * @param cards regions and currencies of its prices
 * @param attested how many of its prices are well attested, in percent of all
 */
public record VendorRow(
    String id,
    String name,
    String localName,
    String cards,
    int models,
    int offers,
    int attested,
    int version)
    implements Serializable {
  private static final int ALL = 100;

  static VendorRow of(Catalog.Entry entry) {
    VendorCatalog vendor = entry.catalog();
    return new VendorRow(
        vendor.vendor().name(),
        vendor.name(),
        vendor.localName().orElse(""),
        vendor.rateCards().stream()
            .map(card -> card.region() + " " + card.currency())
            .collect(Collectors.joining(", ")),
        vendor.models().size(),
        vendor.offers().size(),
        attested(vendor.rateCards()),
        entry.version());
  }

  private static int attested(List<RateCard> cards) {
    List<Rate> rates = cards.stream().flatMap(card -> card.rates().stream()).toList();
    long high = rates.stream().filter(r -> r.provenance().confidence() == Confidence.HIGH).count();
    return rates.isEmpty() ? ALL : Math.toIntExact(high * ALL / rates.size());
  }
}
