package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import java.time.Instant;
import java.util.Comparator;

/** What makes two portions of usage parts of the same charge. */
record LineKey(String model, Meter meter, Rate rate) {
  static final Comparator<LineKey> ORDER =
      Comparator.comparing(LineKey::model)
          .thenComparing(LineKey::meter)
          .thenComparing(key -> key.rate.valid().start())
          .thenComparing(key -> key.rate.when().toString())
          .thenComparing(key -> key.rate.meter())
          .thenComparing(key -> key.rate.valid().end().orElse(Instant.MAX))
          .thenComparing(key -> key.rate.price().toString());
}
