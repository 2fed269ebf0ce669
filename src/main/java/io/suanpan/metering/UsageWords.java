package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Vendors' words for facts, and ours.
 *
 * @param byFact by fact and vendor's word; "" where it is the ordinary case
 */
record UsageWords(Map<String, Map<String, String>> byFact) {
  /** The facts that a shape may tell. */
  static final List<String> FACTS =
      List.of("serviceTier", "mode", "cacheKind", "size", "quality", "geography");

  static final String MODEL = "model";
  static final String REFERENCE = "reference";

  private static final int MAX_MODEL_BYTES = 200;
  private static final int MAX_REFERENCE_BYTES = 256;

  /**
   * The facts that a response tells and that are not ordinary; a word that a price cannot name is
   * left out.
   *
   * @param implied what holds unless the response tells otherwise
   */
  Variant facts(UsageShape shape, UsageSource source, Map<String, String> implied) {
    Map<String, String> facts = new TreeMap<>(implied);
    for (String fact : FACTS) {
      find(shape, source, fact)
          .filter(place -> place.value() instanceof String || place.value() instanceof Number)
          .map(place -> ours(fact, place.value().toString()))
          .filter(Variant::isWord)
          .ifPresent(word -> facts.put(fact, word));
    }
    return Variant.of(facts);
  }

  private String ours(String fact, String told) {
    String word = told.toLowerCase(Locale.ROOT).replace('*', 'x');
    return byFact.getOrDefault(fact, Map.of()).getOrDefault(word, word);
  }

  /** The name of the model that served, if told. */
  static Optional<String> model(
      UsageShape shape, UsageSource source, Collection<Violation> violations) {
    Place place = find(shape, source, MODEL).orElse(Place.document(""));
    if (!(place.value() instanceof String name)) {
      violations.add(Violation.at(place.pointer(), Code.WRONG_TYPE, "must be a string"));
      return Optional.empty();
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_MODEL_BYTES
        || name.chars().anyMatch(Character::isISOControl)) {
      String detail = "must have at most " + MAX_MODEL_BYTES + " bytes, none of them control";
      violations.add(Violation.at(place.pointer(), Code.INVALID_VALUE, detail));
    }
    return Optional.of(name).filter(told -> !told.isBlank());
  }

  /** The vendor's name for the response, if told and usable. */
  static Optional<String> reference(UsageShape shape, UsageSource source) {
    return find(shape, source, REFERENCE)
        .filter(place -> place.value() instanceof String)
        .map(place -> (String) place.value())
        .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl))
        .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= MAX_REFERENCE_BYTES);
  }

  private static Optional<Place> find(UsageShape shape, UsageSource source, String target) {
    return shape.texts().getOrDefault(target, List.of()).stream()
        .flatMap(path -> path.find(source, new ArrayList<>()).stream())
        .filter(place -> !"".equals(place.value()))
        .findFirst();
  }
}
