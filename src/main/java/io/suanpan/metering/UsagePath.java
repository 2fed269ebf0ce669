package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a response something stands: members joined by dots, from the usage object or, after
 * {@code $.}, from the response. {@code usage-shapes.txt} describes the notation.
 *
 * @param isInResponse whether it begins at the response
 */
record UsagePath(boolean isInResponse, List<Step> steps) {

  /**
   * From an object to one of its members.
   *
   * @param spellings the names the member may have
   * @param isList whether to go on to the elements of a list
   * @param filter what members an element must have, with their texts
   */
  record Step(List<String> spellings, boolean isList, Map<String, String> filter) {

    static Step parse(String text, Map<String, List<String>> spellings) {
      String[] parts = text.split("\\[", -1);
      Map<String, String> filter = new HashMap<>();
      for (int i = 1; i < parts.length; i++) {
        int equals = parts[i].indexOf('=');
        if (equals > 0) {
          filter.put(
              parts[i].substring(0, equals), parts[i].substring(equals + 1).replace("]", ""));
        }
      }
      List<String> names = spellings.getOrDefault(parts[0], List.of(parts[0]));
      return new Step(names, parts.length > 1, Map.copyOf(filter));
    }

    private List<Place> from(Place object) {
      Place member = object.member(spellings);
      if (isList) {
        return member.elements().stream().filter(this::passes).toList();
      }
      return member.isTold() ? List.of(member) : List.of();
    }

    private boolean passes(Place element) {
      return element.isTold()
          && filter.entrySet().stream()
              .allMatch(
                  wanted -> wanted.getValue().equals(element.member(wanted.getKey()).value()));
    }
  }

  /**
   * @param spellings for members that have several
   */
  static UsagePath parse(String text, Map<String, List<String>> spellings) {
    boolean isInResponse = text.startsWith("$.");
    String path = isInResponse ? text.substring(2) : text;
    List<Step> steps = new ArrayList<>();
    for (String step : path.split("\\.", -1)) {
      steps.add(Step.parse(step, spellings));
    }
    return new UsagePath(isInResponse, List.copyOf(steps));
  }

  /**
   * What is told there, in the newest part of the response that tells it.
   *
   * @param violations gets what stands in the way
   */
  List<Place> find(UsageSource source, Collection<Violation> violations) {
    for (Place part : isInResponse ? source.responses() : source.usages()) {
      List<Place> found = walk(part, violations);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Where the newest part of a response should have it. */
  Place place(UsageSource source) {
    Place place = (isInResponse ? source.responses() : source.usages()).get(0);
    for (Step step : steps) {
      place = place.member(step.spellings());
    }
    return place;
  }

  private List<Place> walk(Place start, Collection<Violation> violations) {
    List<Place> places = List.of(start);
    for (Step step : steps) {
      List<Place> next = new ArrayList<>();
      for (Place place : places) {
        if (place.isObject()) {
          next.addAll(step.from(place));
        } else {
          violations.add(Violation.at(place.pointer(), Code.WRONG_TYPE, "must be an object"));
        }
      }
      places = next;
    }
    return places;
  }
}
