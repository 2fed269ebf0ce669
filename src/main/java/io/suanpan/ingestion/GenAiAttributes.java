package io.suanpan.ingestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which attributes of a span tell what, new names and old: {@code genai-attributes.csv}. */
final class GenAiAttributes {
  private static final Map<String, List<Name>> NAMES = read();

  private GenAiAttributes() {}

  private enum Place {
    SPAN,
    RESOURCE,
    ANY
  }

  private record Name(String attribute, Place place) {
    Object in(Span span) {
      Object own = place == Place.RESOURCE ? null : span.attributes().get(attribute);
      return own == null && place != Place.SPAN ? span.resource().get(attribute) : own;
    }
  }

  /**
   * What a span tells.
   *
   * @param attribute the name it tells it under
   * @param value a single value
   */
  record Told(String attribute, Object value) {}

  /** All that a span may tell, in the order of the table. */
  static Set<String> all() {
    return NAMES.keySet();
  }

  /** The first attribute that is there and not empty. */
  static Optional<Told> find(Span span, String what) {
    for (Name name : NAMES.get(what)) {
      Object value = name.in(span);
      if (value != null && !value.equals("")) {
        return Optional.of(new Told(name.attribute(), value));
      }
    }
    return Optional.empty();
  }

  /** The same as text: an id may be a number. */
  static Optional<String> text(Span span, String what) {
    return find(span, what).map(told -> told.value().toString());
  }

  private static Map<String, List<Name>> read() {
    Map<String, List<Name>> names = new LinkedHashMap<>();
    for (List<String> row : GenAiTable.rows("genai-attributes.csv")) {
      Place place = Place.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT));
      names.computeIfAbsent(row.get(0), what -> new ArrayList<>()).add(new Name(row.get(1), place));
    }
    return names;
  }
}
