package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Rate;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.catalog.app.NegotiatedCards;
import io.suanpan.console.Figures;
import io.suanpan.console.vendors.PriceWords;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says what an account has negotiated. */
@ApplicationScoped
class RateRows {
  @Inject NegotiatedCards cards;
  @Inject CurrentCatalog catalog;
  @Inject PriceWords priceWords;
  @Inject Figures figures;

  List<RateRow> of(Tenant tenant, VendorAccount account) {
    VendorCatalog vendor = catalog.get().vendor(account.vendor()).orElseThrow();
    return cards.list(tenant).stream()
        .filter(booked -> booked.card().account() == account.id())
        .flatMap(
            booked ->
                booked.rates().stream()
                    .map(document -> document.toRate(vendor.zone(), vendor.holidays()))
                    .map(rate -> row(booked.card().name(), vendor, account, rate)))
        .toList();
  }

  private RateRow row(String card, VendorCatalog vendor, VendorAccount account, Rate rate) {
    return new RateRow(
        card,
        rate.model(),
        rate.meter().name(),
        rate.when().toString(),
        priceWords.of(rate, account.currency()),
        figures.time(rate.valid().start(), vendor.zone()),
        figures.time(rate.valid().end(), vendor.zone()));
  }
}
