package io.suanpan.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value in a parsed JSON document and where it stands.
 *
 * @param holder the object or list it is in; null for the document
 * @param name its name or position there
 * @param value Map, List, String, Number, Boolean or null
 */
record Place(Place holder, String name, Object value) {

  static Place document(Object value) {
    return new Place(null, "", value);
  }

  /** RFC 6901. */
  String pointer() {
    return holder == null
        ? ""
        : holder.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  boolean isTold() {
    return value != null;
  }

  boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  /** A member of an object; its value is null where there is none. */
  Place member(String member) {
    return new Place(this, member, value instanceof Map<?, ?> map ? map.get(member) : null);
  }

  /** The member under the first of its spellings that is told, else under the first. */
  Place member(List<String> spellings) {
    for (String spelling : spellings) {
      Place member = member(spelling);
      if (member.isTold()) {
        return member;
      }
    }
    return member(spellings.get(0));
  }

  /** The elements of a list; anything else stands for itself. */
  List<Place> elements() {
    if (!(value instanceof List<?> list)) {
      return isTold() ? List.of(this) : List.of();
    }
    List<Place> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(new Place(this, String.valueOf(elements.size()), element));
    }
    return elements;
  }
}
