package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.console.Now;
import io.suanpan.metering.VendorId;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The prices that hold now of one card, as the table asks for them. */
class LazyPrices extends LazyDataModel<PriceRow> {
  private String vendor;
  private String card;
  private String text = "";

  void search(String ofVendor, String ofCard, String wanted) {
    vendor = ofVendor;
    card = ofCard;
    text = wanted.toLowerCase(Locale.ROOT);
  }

  private VendorCatalog catalog() {
    return CDI.current()
        .select(CurrentCatalog.class)
        .get()
        .get()
        .vendor(new VendorId(vendor))
        .orElseThrow();
  }

  private RateCard card(VendorCatalog known) {
    return known.rateCards().stream()
        .filter(each -> PriceRows.name(each).equals(card))
        .findFirst()
        .orElse(known.rateCards().get(0));
  }

  private Stream<Rate> found(RateCard of) {
    Instant now = CDI.current().select(Now.class).get().instant();
    return of.rates().stream()
        .filter(rate -> rate.valid().contains(now))
        .filter(rate -> rate.model().toLowerCase(Locale.ROOT).contains(text));
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(found(card(catalog())).count());
  }

  @Override
  public List<PriceRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    PriceRows rows = CDI.current().select(PriceRows.class).get();
    VendorCatalog known = catalog();
    RateCard of = card(known);
    return found(of).skip(first).limit(size).map(rate -> rows.of(known, of, rate)).toList();
  }

  @Override
  public String getRowKey(PriceRow row) {
    return row.key();
  }
}
