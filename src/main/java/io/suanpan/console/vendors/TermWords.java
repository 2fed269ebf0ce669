package io.suanpan.console.vendors;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Offer;
import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.grants.Cadence;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;

/** Terms of vendors in the reader's words. */
@ApplicationScoped
public class TermWords {
  private static final Period WEEK = Period.ofDays(7);

  @Inject Words words;
  @Inject Figures figures;

  /** Names of models, or that it is all of them. */
  public String models(Set<String> models) {
    return models.contains(Benefit.ALL)
        ? words.get("v.models.all")
        : String.join(", ", new TreeSet<>(models));
  }

  /** Names of meters, or that it is all that count tokens. */
  public String meters(Set<String> meters) {
    return meters.contains(Benefit.ALL)
        ? words.get("v.meters.all")
        : String.join(", ", new TreeSet<>(meters));
  }

  /** What one of a meter's units is called, in the plural. */
  public String unit(Meter meter) {
    return words.get("unit." + meter.unit().replace(' ', '-'));
  }

  /** What the units of those meters are called together. */
  public String unit(Set<String> meters) {
    return meters.stream()
        .map(Meters::named)
        .flatMap(java.util.Optional::stream)
        .map(this::unit)
        .distinct()
        .reduce((one, other) -> one + " + " + other)
        .orElseGet(() -> words.get("unit.token"));
  }

  /** How often something begins anew. */
  public String cadence(Cadence cadence) {
    if (cadence instanceof Cadence.Calendar calendar) {
      return words.get("v.cadence.from", step(calendar.step()), zone(calendar.zone()));
    }
    if (cadence instanceof Cadence.Clock clock) {
      return words.get("v.cadence.clock", length(clock.step()));
    }
    return cadence instanceof Cadence.FirstUse use
        ? words.get("v.cadence.first-use", length(use.length()))
        : words.get("v.cadence.once");
  }

  private String step(Period step) {
    if (step.equals(WEEK)) {
      return words.get("v.cadence.week");
    }
    long days = step.get(ChronoUnit.DAYS);
    long months = step.toTotalMonths();
    if (days == 0) {
      return months == 1 ? words.get("v.cadence.month") : words.get("v.cadence.months", months);
    }
    if (months > 0) {
      return words.get("v.cadence.both", months, days);
    }
    return days == 1 ? words.get("v.cadence.day") : words.get("v.cadence.days", days);
  }

  private String length(Duration length) {
    return length.toMinutesPart() == 0
        ? words.get("v.hours", length.toHours())
        : words.get("v.minutes", length.toMinutes());
  }

  private static String zone(ZoneId zone) {
    return zone.getId();
  }

  public String confidence(Confidence confidence) {
    return words.get("v.confidence." + confidence);
  }

  /** One thing that an offer promises. */
  public String benefit(Benefit benefit) {
    if (benefit instanceof Benefit.AllowanceBenefit allowance) {
      return allowance(allowance);
    }
    if (benefit instanceof Benefit.CreditBenefit credit) {
      String text = words.get("v.benefit.credit", figures.money(credit.amount()));
      return credit.validForDays().isPresent()
          ? text + ", " + words.get("v.benefit.days", credit.validForDays().getAsInt())
          : text;
    }
    if (benefit instanceof Benefit.FreeModelsBenefit free) {
      return words.get("v.benefit.free", models(free.models()));
    }
    return words.get("v.benefit.service", ((Benefit.ServiceBenefit) benefit).text());
  }

  private String allowance(Benefit.AllowanceBenefit allowance) {
    String of = models(allowance.models());
    String unit = unit(allowance.meters());
    boolean shared = allowance.models().contains(Benefit.ALL) || allowance.models().size() > 1;
    String key =
        allowance.pooling() == Benefit.Pooling.PER_MODEL
            ? "v.benefit.per-model"
            : shared ? "v.benefit.shared" : "v.benefit.allowance";
    String text =
        allowance
            .quantity()
            .map(quantity -> words.get(key, figures.number(quantity), unit, of))
            .orElseGet(() -> words.get("v.benefit.matched", unit, of));
    if (allowance.every().isPresent()) {
      text += ", " + words.get("v.every." + allowance.every().get());
    }
    return allowance.validForDays().isPresent()
        ? text + ", " + words.get("v.benefit.days", allowance.validForDays().getAsInt())
        : text;
  }

  /** When an offer can be claimed. */
  public String window(Offer offer, ZoneId zone) {
    String from = figures.day(offer.window().start().atZone(zone).toLocalDate());
    return offer
        .window()
        .end()
        .map(
            end ->
                words.get(
                    "v.window", from, figures.day(end.minusNanos(1).atZone(zone).toLocalDate())))
        .orElseGet(() -> words.get("v.window.open", from));
  }
}
