package io.suanpan.quota.api;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Measure.Basis;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a quota counts: meters, requests or cost.
 *
 * @param meters summed; {@code *} for all that count tokens
 * @param requests true to count requests
 * @param cost the currency in which to count cost
 * @param basis of cost: {@code list} at public prices, {@code net} what is left to pay after
 *     grants, discounts and vouchers; net unless given
 */
public record MeasureBody(
    @Size(min = 1) Set<@NotNull String> meters,
    Boolean requests,
    @Pattern(regexp = "[A-Z]{3}") String cost,
    @Pattern(regexp = "list|net") String basis) {
  private static final String POINTER = "/measure";

  Measure measure() {
    boolean countsRequests = Boolean.TRUE.equals(requests);
    long given = Stream.of(meters != null, countsRequests, cost != null).filter(m -> m).count();
    if (given != 1) {
      throw Refusal.of(POINTER, Code.INVALID_VALUE, "give meters, requests: true, or cost");
    }
    if (basis != null && cost == null) {
      throw Refusal.of("/measure/basis", Code.INVALID_VALUE, "only cost has a basis");
    }
    if (cost != null) {
      return new Measure.Cost(currency(), "list".equals(basis) ? Basis.LIST : Basis.NET);
    }
    return countsRequests ? new Measure.Requests() : new Measure.Metered(named());
  }

  private Currency currency() {
    try {
      return Currency.getInstance(cost);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/measure/cost", Code.INVALID_VALUE, cost + " is not a currency");
    }
  }

  private TreeSet<Meter> named() {
    TreeSet<Meter> named = new TreeSet<>();
    for (String name : meters) {
      if (name.equals("*") && meters.size() == 1) {
        return named;
      }
      named.add(
          Meters.named(name)
              .orElseThrow(
                  () ->
                      Refusal.of("/measure/meters", Code.UNKNOWN_METER, name + " is not a meter")));
    }
    if (named.stream().map(Meter::unit).distinct().count() > 1) {
      throw Refusal.of("/measure/meters", Code.INVALID_VALUE, "meters of one quota have one unit");
    }
    return named;
  }

  static MeasureBody of(Measure measure) {
    if (measure instanceof Measure.Metered metered) {
      Set<String> names = new LinkedHashSet<>();
      metered.meters().forEach(meter -> names.add(meter.name()));
      return new MeasureBody(names.isEmpty() ? Set.of("*") : names, null, null, null);
    }
    if (measure instanceof Measure.Cost cost) {
      String basis = cost.basis().name().toLowerCase(Locale.ROOT);
      return new MeasureBody(null, null, cost.currency().getCurrencyCode(), basis);
    }
    return new MeasureBody(null, true, null, null);
  }
}
