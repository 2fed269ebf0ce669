package io.suanpan.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value in a parsed JSON document and where it stands.
 *
 * @param pointer its RFC 6901 pointer
 * @param value Map, List, String, Number, Boolean or null
 */
record Place(String pointer, Object value) {

  boolean isTold() {
    return value != null;
  }

  boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  /** A member of an object; its value is null where there is none. */
  Place member(String name) {
    Object member = value instanceof Map<?, ?> map ? map.get(name) : null;
    return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), member);
  }

  /** The member under the first of its spellings that is told, else under the first. */
  Place member(List<String> spellings) {
    return spellings.stream()
        .map(this::member)
        .filter(Place::isTold)
        .findFirst()
        .orElseGet(() -> member(spellings.get(0)));
  }

  /** The elements of a list; anything else stands for itself. */
  List<Place> elements() {
    if (!(value instanceof List<?> list)) {
      return isTold() ? List.of(this) : List.of();
    }
    List<Place> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(new Place(pointer + "/" + elements.size(), element));
    }
    return elements;
  }
}
