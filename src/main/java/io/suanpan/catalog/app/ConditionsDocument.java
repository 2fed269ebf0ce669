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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The conditions of a rate as documents write them. All of them must hold; a rate with more of them
 * goes before one with fewer.
 */
public record ConditionsDocument(
    @Schema(description = "Of the whole prompt, cached tokens included")
        LengthDocument promptLength,
    @Schema(description = "Of the whole answer") LengthDocument outputLength,
    @Schema(description = "Hours of the week") WindowDocument window,
    @Schema(description = "True for accounts that the vendor sees as new customers")
        Boolean newCustomer,
    @Schema(description = "As the vendor's answer names it, such as flex; or batch")
        String serviceTier,
    @Schema(description = "Such as thinking; batch means the service tier") String mode,
    @Schema(description = "Such as explicit") String cacheKind,
    @Schema(description = "Of an image or video") String size,
    @Schema(description = "Of an image or video") String quality,
    @Schema(description = "Where the request was served") String geography) {

  /** Nothing. */
  static final ConditionsDocument NONE =
      new ConditionsDocument(null, null, null, null, null, null, null, null, null, null);

  /** A range of lengths; at most one lower and one upper bound. */
  public record LengthDocument(
      @Schema(description = "The first length is the next one") Long over,
      @Schema(description = "The first length") Long atLeast,
      @Schema(description = "The last length") Long upTo,
      @Schema(description = "The last length is the one before") Long below) {
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
