package io.suanpan.rating;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.Rate;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the terms for usage of one model, meter and variant. */
final class TermsFinder {
  private final AccountUsage usage;
  private final List<Rate> percentages;
  private final String model;
  private final Variant variant;
  private final List<Integer> discounts;
  private final List<Integer> credits;
  private final List<Integer> surcharges;

  TermsFinder(AccountUsage usage, String model, Meter meter, Variant variant) {
    this.usage = usage;
    this.percentages = usage.agreement().prices().percentages();
    this.model = model;
    this.variant = variant;
    this.discounts =
        places(
            usage.agreement().discounts().size(),
            i -> usage.agreement().discounts().get(i).scope().holds(model, meter, variant));
    this.credits = places(usage.opening().credits().size(), i -> credit(i).isFor(model));
    this.surcharges =
        places(percentages.size(), i -> Surcharges.isOf(percentages.get(i), model, meter));
  }

  Terms at(Instant at) {
    return new Terms(
        discounts.stream().filter(i -> discount(i).valid().contains(at)).toList(),
        credits.stream().filter(i -> credit(i).appliesTo(model, at)).toList(),
        surcharges.stream()
            .filter(i -> Surcharges.holds(percentages.get(i), variant, at))
            .toList());
  }

  /** Until when the terms are what they are then. */
  Instant holdUntil(Instant at) {
    if (surcharges.stream().anyMatch(i -> percentages.get(i).when().window().isPresent())) {
      return Bucket.of(at).end();
    }
    List<Instant> changes = new ArrayList<>();
    discounts.forEach(i -> add(discount(i).valid(), changes));
    surcharges.forEach(i -> add(percentages.get(i).valid(), changes));
    for (int i : credits) {
      changes.add(credit(i).effective().start());
      credit(i).endsAt().ifPresent(changes::add);
    }
    return changes.stream().filter(at::isBefore).min(Instant::compareTo).orElse(Instant.MAX);
  }

  private static void add(Interval valid, List<Instant> changes) {
    changes.add(valid.start());
    valid.end().ifPresent(changes::add);
  }

  private Discount discount(int place) {
    return usage.agreement().discounts().get(place);
  }

  private GrantTerms credit(int place) {
    return usage.opening().credits().get(place).credit().terms();
  }

  private static List<Integer> places(int size, IntPredicate wanted) {
    return IntStream.range(0, size).filter(wanted).boxed().toList();
  }
}
