package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Availability;
import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.Source;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.ImportCatalog;
import io.suanpan.console.Figures;
import io.suanpan.console.Links;
import io.suanpan.console.vendors.TermWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.primefaces.model.LazyDataModel;

/** One vendor: its prices now, offers, where it stops, what it was read from. */
@Named
@ViewScoped
public class VendorPage extends AboutVendor {
  @Inject ImportCatalog imports;
  @Inject Figures figures;
  @Inject TermWords termWords;

  private final LazyPrices prices = new LazyPrices();
  private String search = "";
  private VendorRow row;
  private String zone;
  private List<CardLink> cards = List.of();
  private List<End> ends = List.of();
  private List<Promise> offers = List.of();
  private List<Read> sources = List.of();
  private List<Version> versions = List.of();

  /** A rate card to choose. */
  public record CardLink(String name, String link, boolean chosen) implements Serializable {}

  /** The end of service in a region. */
  public record End(String region, String at, String confidence) implements Serializable {}

  /** An offer. */
  public record Promise(String id, String name, String window, List<String> benefits)
      implements Serializable {}

  /** A source, with its address if that is a link. */
  public record Read(String key, String title, String address, String asOf)
      implements Serializable {}

  /** A version that was loaded. */
  public record Version(int number, String at, String by, String reason) implements Serializable {}

  public void load() {
    VendorCatalog vendor = entry().catalog();
    row = VendorRow.of(entry());
    zone = vendor.zone().getId();
    String chosen = PriceRows.name(card(vendor));
    cards =
        vendor.rateCards().stream()
            .map(PriceRows::name)
            .map(
                name ->
                    new CardLink(
                        name, Links.to("vendor", "id", getId(), "card", name), name.equals(chosen)))
            .toList();
    ends = vendor.availability().stream().map(end -> end(vendor, end)).toList();
    offers = vendor.offers().stream().map(offer -> promise(vendor, offer)).toList();
    sources = new TreeMap<>(vendor.sources()).entrySet().stream().map(VendorPage::read).toList();
    versions = imports.versions(vendor.vendor()).stream().map(this::version).toList();
  }

  private End end(VendorCatalog vendor, Availability end) {
    return new End(
        end.region(),
        figures.time(end.endsAt(), vendor.zone()),
        termWords.confidence(end.provenance().confidence()));
  }

  private Promise promise(VendorCatalog vendor, Offer offer) {
    return new Promise(
        offer.id(),
        offer.name(),
        termWords.window(offer, vendor.zone()),
        offer.benefits().stream().map(termWords::benefit).toList());
  }

  private static Read read(Map.Entry<String, Source> entry) {
    Source source = entry.getValue();
    return new Read(
        entry.getKey(), source.title(), Links.in(source.address()).orElse(null), source.asOf());
  }

  private Version version(CatalogStore.Change change) {
    return new Version(
        change.version(),
        figures.time(change.loadedAt(), ZoneId.of("UTC")),
        change.loadedBy(),
        change.reason());
  }

  public LazyDataModel<PriceRow> getPrices() {
    prices.search(vendorId(entry()).name(), getCard(), search);
    return prices;
  }

  public VendorRow getRow() {
    return row;
  }

  public String getZone() {
    return zone;
  }

  public List<CardLink> getCards() {
    return cards;
  }

  public List<End> getEnds() {
    return ends;
  }

  public List<Promise> getOffers() {
    return offers;
  }

  public List<Read> getSources() {
    return sources;
  }

  /** The newest first. */
  public List<Version> getVersions() {
    return versions;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String text) {
    search = text == null ? "" : text.strip();
  }
}
