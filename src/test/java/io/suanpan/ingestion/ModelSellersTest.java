package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.Model;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorId;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelSellersTest {
  private static final VendorId ONE = new VendorId("one");
  private static final VendorId TWO = new VendorId("two");

  private final ModelSellers sellers =
      ModelSellers.in(
          new Catalog(
              new TreeMap<>(
                  Map.of(
                      ONE, new Catalog.Entry(vendor(ONE, "m"), 1),
                      TWO, new Catalog.Entry(vendor(TWO, "m", "n"), 1)))));

  @Test
  void all_that_sell_a_model_or_an_alias_of_it_are_told() {
    assertEquals(Set.of(ONE, TWO), sellers.of("m"));
    assertEquals(Set.of(TWO), sellers.of("n"));
    assertEquals(Set.of(TWO), sellers.of("n-latest"));
    assertEquals(Set.of(), sellers.of("x"));
  }

  @Test
  void vendors_are_known_by_name() {
    assertEquals(true, sellers.knows("one"));
    assertEquals(false, sellers.knows("Not A Vendor"));
  }

  private static VendorCatalog vendor(VendorId vendor, String... models) {
    Interval always = new Interval(Instant.EPOCH, Optional.empty());
    return new VendorCatalog(
        vendor,
        vendor.name(),
        Optional.empty(),
        ZoneOffset.UTC,
        Set.of(),
        Map.of(),
        List.of(models).stream().map(model -> new Model(model, model)).toList(),
        List.of(models).stream().map(m -> new Alias(m + "-latest", m, always)).toList(),
        List.of(),
        List.of(),
        List.of());
  }
}
