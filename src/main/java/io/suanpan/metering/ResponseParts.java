package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a response that tell usage: of a stream some of its chunks, out of the envelopes
 * they came in.
 *
 * @param told newest first
 */
record ResponseParts(List<Place> told) {
  private static final int MAX_DEPTH = 8;

  /** Takes a response, or the list of a stream's chunks, apart. */
  static ResponseParts of(Place response, UsageShapeFile file, List<UsageShape> shapes) {
    List<Place> told = new ArrayList<>();
    for (Place chunk : response.elements()) {
      Place inner = chunk;
      for (int depth = 0; inner.isObject() && depth < MAX_DEPTH; depth++) {
        Place object = inner;
        if (shapes.stream().anyMatch(shape -> fits(shape, object))) {
          if (file.skipped().entrySet().stream().noneMatch(member -> has(object, member))) {
            told.add(object);
          }
          break;
        }
        inner = inside(object, file.envelopes());
      }
    }
    Collections.reverse(told);
    return new ResponseParts(List.copyOf(told));
  }

  /** What one shape would read, if it fits. */
  Optional<UsageSource> source(UsageShape shape) {
    List<Place> fitting = told.stream().filter(part -> fits(shape, part)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    List<Place> usages = fitting.stream().map(shape::usageOf).toList();
    return Optional.of(new UsageSource(shape.isMerged() ? usages : usages.subList(0, 1), fitting));
  }

  /** Why nothing can be read. */
  static Violation nothing(Place response, UsageShapeFile file, List<UsageShape> shapes) {
    if (!response.isObject() && !(response.value() instanceof List<?>)) {
      return Violation.at("", Code.WRONG_TYPE, "must be a response or a list of its parts");
    }
    for (Place chunk : response.elements()) {
      Place inner = chunk;
      for (int depth = 0; inner.isObject() && depth < MAX_DEPTH; depth++) {
        Optional<Place> usage = usage(inner, shapes);
        if (usage.isPresent()) {
          return unknown(usage.get(), shapes);
        }
        inner = inside(inner, file.envelopes());
      }
    }
    return Violation.at("/usage", Code.MISSING_MEMBER, "the response tells no usage");
  }

  private static Optional<Place> usage(Place response, List<UsageShape> shapes) {
    return shapes.stream()
        .filter(shape -> !shape.root().equals("."))
        .map(shape -> shape.usageOf(response))
        .filter(Place::isTold)
        .findFirst();
  }

  private static Violation unknown(Place usage, List<UsageShape> shapes) {
    if (!usage.isObject()) {
      return Violation.at(usage.pointer(), Code.WRONG_TYPE, "must be an object");
    }
    List<String> known = shapes.stream().map(shape -> shape.sign().text()).distinct().toList();
    String detail = "has none of the counts known for this vendor and API: " + known;
    return Violation.at(usage.pointer(), Code.NO_QUANTITY, detail);
  }

  private static boolean fits(UsageShape shape, Place response) {
    return shape.fits(new UsageSource(List.of(shape.usageOf(response)), List.of(response)));
  }

  private static boolean has(Place object, Map.Entry<String, String> member) {
    return member.getValue().equals(object.member(member.getKey()).value());
  }

  private static Place inside(Place object, List<String> envelopes) {
    return envelopes.stream()
        .map(object::member)
        .filter(Place::isObject)
        .findFirst()
        .orElse(Place.document(null));
  }
}
