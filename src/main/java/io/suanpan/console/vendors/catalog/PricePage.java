package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.console.Chart;
import io.suanpan.console.Figures;
import io.suanpan.console.Links;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.console.vendors.TermWords;
import io.suanpan.metering.Meter;
import io.suanpan.problem.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one meter of a model has cost, and since when. */
@Named
@ViewScoped
public class PricePage extends AboutVendor {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  @Inject PriceRows priceRows;
  @Inject Figures figures;
  @Inject TermWords termWords;
  @Inject Words words;
  @Inject Now now;

  private String model;
  private String meter;
  private String vendorName;
  private List<PriceRow> rows = List.of();
  private Chart chart;

  public void load() {
    VendorCatalog vendor = entry().catalog();
    RateCard card = card(vendor);
    List<Rate> rates =
        card.rates().stream()
            .filter(rate -> rate.model().equals(model) && rate.meter().name().equals(meter))
            .sorted(Comparator.comparing((Rate rate) -> rate.valid().start()).reversed())
            .toList();
    if (rates.isEmpty()) {
      throw Refusal.notFound("price of " + model + " " + meter);
    }
    vendorName = vendor.name();
    setCard(PriceRows.name(card));
    rows = rates.stream().map(rate -> priceRows.of(vendor, card, rate)).toList();
    chart = chart(vendor, card, rates);
  }

  /** A line for each condition, from its first price until now. */
  private Chart chart(VendorCatalog vendor, RateCard card, List<Rate> rates) {
    Instant today = now.instant();
    TreeSet<Instant> changes = new TreeSet<>();
    rates.forEach(
        rate -> {
          changes.add(rate.valid().start());
          rate.valid().end().ifPresent(changes::add);
        });
    changes.add(today);
    Map<String, List<Rate>> byCondition =
        rates.stream()
            .collect(
                Collectors.groupingBy(
                    rate -> rate.when().toString(), TreeMap::new, Collectors.toList()));
    Meter of = rates.get(0).meter();
    BigDecimal scale = of.isToken() ? MILLION : BigDecimal.ONE;
    Chart drawn =
        Chart.of(
                Chart.Kind.STEPS,
                words.get("price.unit", card.currency(), figures.number(scale), termWords.unit(of)),
                changes.stream()
                    .map(at -> figures.day(at.atZone(vendor.zone()).toLocalDate()))
                    .toList())
            .at(changes);
    for (Map.Entry<String, List<Rate>> line : byCondition.entrySet()) {
      String name = line.getKey().isEmpty() ? words.get("price.ordinary") : line.getKey();
      drawn = drawn.with(name, values(line.getValue(), changes, scale));
    }
    return drawn;
  }

  private static List<BigDecimal> values(List<Rate> rates, Set<Instant> changes, BigDecimal scale) {
    List<BigDecimal> values = new ArrayList<>();
    for (Instant at : changes) {
      values.add(
          rates.stream()
              .filter(rate -> rate.valid().contains(at))
              .findFirst()
              .map(rate -> rate.price().perUnit().multiply(scale).stripTrailingZeros())
              .orElse(null));
    }
    return values;
  }

  public String getVendorLink() {
    return Links.to("vendor", "id", getId(), "card", getCard());
  }

  public String getVendorName() {
    return vendorName;
  }

  /** The newest first. */
  public List<PriceRow> getRows() {
    return rows;
  }

  public Chart getChart() {
    return chart;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
  }

  public String getMeter() {
    return meter;
  }

  public void setMeter(String meter) {
    this.meter = meter;
  }
}
