package io.suanpan.catalog.app;

import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Conditions.CustomerGroup;
import io.suanpan.catalog.LengthRange;
import io.suanpan.catalog.TimeWindow;
import io.suanpan.metering.Variant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The conditions of a rate as documents write them. All of them must hold; a rate with more of them
 * goes before one with fewer.
 *
 * @param promptLength of the whole prompt, cached tokens included
 * @param outputLength of the whole answer
 * @param window hours of the week
 * @param newCustomer true for accounts that the vendor sees as new customers
 * @param serviceTier as the vendor's answer names it, such as {@code flex}
 * @param mode such as {@code batch} or {@code thinking}
 * @param cacheKind such as {@code explicit}
 * @param size of an image or video
 * @param quality of an image or video
 * @param geography where the request was served
 */
public record ConditionsDocument(
    LengthDocument promptLength,
    LengthDocument outputLength,
    WindowDocument window,
    Boolean newCustomer,
    String serviceTier,
    String mode,
    String cacheKind,
    String size,
    String quality,
    String geography) {

  /** Nothing. */
  static final ConditionsDocument NONE =
      new ConditionsDocument(null, null, null, null, null, null, null, null, null, null);

  /**
   * A range of lengths; at most one lower and one upper bound.
   *
   * @param over the first length is the next one
   * @param atLeast the first length
   * @param upTo the last length
   * @param below the last length is the one before
   */
  public record LengthDocument(Long over, Long atLeast, Long upTo, Long below) {
    private LengthRange toRange() {
      if ((over != null && atLeast != null) || (upTo != null && below != null)) {
        throw new IllegalArgumentException("a range of lengths has one bound on each side");
      }
      long from = over != null ? over + 1 : atLeast != null ? atLeast : 0;
      OptionalLong to =
          upTo != null
              ? OptionalLong.of(upTo)
              : below != null ? OptionalLong.of(below - 1) : OptionalLong.empty();
      return new LengthRange(from, to);
    }

    private static LengthDocument of(LengthRange range) {
      return range.isAny()
          ? null
          : new LengthDocument(
              null,
              range.from() > 0 ? range.from() : null,
              range.to().isPresent() ? range.to().getAsLong() : null,
              null);
    }
  }

  /**
   * @param zone the vendor's
   * @param holidays the vendor's
   * @throws IllegalArgumentException with what is wrong
   */
  public Conditions toConditions(ZoneId zone, Set<LocalDate> holidays) {
    return new Conditions(
        facts(),
        promptLength == null ? LengthRange.ANY : promptLength.toRange(),
        outputLength == null ? LengthRange.ANY : outputLength.toRange(),
        Optional.ofNullable(window).map(w -> w.toWindow(zone, holidays)),
        Boolean.TRUE.equals(newCustomer) ? CustomerGroup.NEW_CUSTOMERS : CustomerGroup.EVERYBODY);
  }

  private Variant facts() {
    Map<String, String> facts = new TreeMap<>();
    put(facts, "serviceTier", serviceTier);
    put(facts, "mode", mode);
    put(facts, "cacheKind", cacheKind);
    put(facts, "size", size);
    put(facts, "quality", quality);
    put(facts, "geography", geography);
    return Variant.of(facts);
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  /** The document of some conditions; null where there are none. */
  public static ConditionsDocument of(Conditions conditions) {
    if (conditions.count() == 0) {
      return null;
    }
    Map<String, String> facts = conditions.facts().facts();
    return new ConditionsDocument(
        LengthDocument.of(conditions.promptLength()),
        LengthDocument.of(conditions.outputLength()),
        conditions.window().map(ConditionsDocument::window).orElse(null),
        conditions.customer() == CustomerGroup.NEW_CUSTOMERS ? true : null,
        facts.get("serviceTier"),
        facts.get("mode"),
        facts.get("cacheKind"),
        facts.get("size"),
        facts.get("quality"),
        facts.get("geography"));
  }

  private static WindowDocument window(TimeWindow window) {
    return WindowDocument.of(window);
  }
}
