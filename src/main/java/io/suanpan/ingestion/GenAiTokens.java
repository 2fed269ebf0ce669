package io.suanpan.ingestion;

import io.suanpan.ingestion.GenAiAttributes.Told;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens of a span as disjoint meters. By the conventions input holds cached tokens and those
 * of every modality, and output holds reasoning; the parts are taken to be disjoint among
 * themselves. A part larger than its whole shows that the sender means something else: it is told,
 * not mended.
 */
final class GenAiTokens {
  private static final List<Meter> METERS =
      GenAiAttributes.all().stream().map(Meters::named).flatMap(Optional::stream).toList();
  private static final Meter INPUT = Meters.named("input").orElseThrow();
  private static final Meter OUTPUT = Meters.named("output").orElseThrow();
  private static final Meter TOTAL = Meters.named("tokens").orElseThrow();

  private GenAiTokens() {}

  /** Quantities by meter; empty when the span tells none. */
  static Map<String, Long> of(Span span) throws BadSpan {
    Map<Meter, Long> told = new LinkedHashMap<>();
    for (Meter meter : METERS) {
      Optional<Told> count = GenAiAttributes.find(span, meter.name());
      if (count.isPresent()) {
        told.put(meter, whole(count.get()));
      }
    }
    Long total = told.remove(TOTAL);
    Map<String, Long> usage = new LinkedHashMap<>();
    split(INPUT, told, usage);
    split(OUTPUT, told, usage);
    if (usage.isEmpty() && total != null) {
      usage.put(TOTAL.name(), total);
    }
    return usage;
  }

  private static void split(Meter whole, Map<Meter, Long> told, Map<String, Long> usage)
      throws BadSpan {
    long rest = told.getOrDefault(whole, 0L);
    if (told.containsKey(whole)) {
      usage.put(whole.name(), rest);
    }
    for (Map.Entry<Meter, Long> count : told.entrySet()) {
      Meter part = count.getKey();
      if (part.part() == whole.part() && !part.equals(whole) && count.getValue() > 0) {
        rest -= count.getValue();
        if (rest < 0) {
          throw new BadSpan(
              "%s tokens come to more than %s = %d, which should hold them"
                  .formatted(names(whole, told), whole, told.getOrDefault(whole, 0L)));
        }
        usage.put(whole.name(), rest);
        usage.put(part.name(), count.getValue());
      }
    }
  }

  private static String names(Meter whole, Map<Meter, Long> told) {
    List<String> parts =
        told.entrySet().stream()
            .filter(count -> count.getKey().part() == whole.part())
            .filter(count -> !count.getKey().equals(whole))
            .map(count -> count.getKey() + " = " + count.getValue())
            .toList();
    return String.join(", ", parts);
  }

  /** Some write counts as text or as decimals. */
  private static long whole(Told told) throws BadSpan {
    try {
      long count = new BigDecimal(shortened(told.value())).longValueExact();
      if (count >= 0) {
        return count;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Told below.
    }
    throw new BadSpan(
        "%s must be a whole number of at least 0, not %s"
            .formatted(told.attribute(), shortened(told.value())));
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
