package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the usage that a vendor's response tells, as it came: finds how much of which of our
 * disjoint meters was used. How each vendor and API counts is data ({@code usage-shapes.txt} beside
 * this class; docs/usage-objects.md). Counts that contradict each other are refused, never mended.
 */
public final class UsageShapes {
  private static final UsageShapeFile FILE = UsageShapeFile.read("usage-shapes.txt");

  private UsageShapes() {}

  /**
   * Reads one response. Members that no shape names are passed over.
   *
   * @param vendor who answered, by any of its names; a vendor without a shape is read by the
   *     members of the usage object, where they leave no doubt
   * @param api the vendor's API, such as {@code chat}, {@code messages} or {@code batch}
   * @param response a parsed JSON response (Map, List, String, Number, Boolean, null), alone or in
   *     an envelope such as an event or a line of a batch; or a list of the parts of one stream
   */
  public static UsageReading read(String vendor, String api, Object response) {
    List<UsageShape> shapes = FILE.shapes(vendor, api);
    Place whole = Place.document(response);
    ResponseParts parts = ResponseParts.of(whole, FILE, shapes);
    UsageReading first = null;
    for (UsageShape shape : shapes) {
      Optional<UsageSource> source = parts.source(shape);
      if (source.isPresent()) {
        UsageReading reading = read(shape, source.get(), FILE.implied(api));
        if (!reading.usages().isEmpty()) {
          return reading;
        }
        first = first == null ? reading : first;
        if (!isContradiction(first)) {
          return first;
        }
      }
    }
    return first != null
        ? first
        : UsageReading.refused(List.of(ResponseParts.nothing(whole, FILE, shapes)));
  }

  /** Another shape may fit counts that contradict each other, but not counts that are none. */
  private static boolean isContradiction(UsageReading reading) {
    return reading.violations().stream().allMatch(v -> v.code() == Code.IMPOSSIBLE_COUNTS);
  }

  private static UsageReading read(
      UsageShape shape, UsageSource source, Map<String, String> implied) {
    Set<Violation> violations = new LinkedHashSet<>();
    refuseSeveral(shape, source, violations);
    Request main = request(shape, source, violations);
    Map<Optional<String>, Request> byModel = new LinkedHashMap<>();
    if (main.isTold()) {
      byModel.put(main.model(), main);
    }
    for (UsageShape.Part part : shape.parts()) {
      for (Place place : part.path().find(source, violations)) {
        Request other = request(FILE.shape(part.shape()), UsageSource.of(place), violations);
        join(byModel, part.kind(), main.model(), other);
      }
    }
    if (violations.isEmpty()) {
      refuseNoneOrTooMuch(byModel.values(), source.usages().get(0), violations);
    }
    if (!violations.isEmpty()) {
      return UsageReading.refused(List.copyOf(violations));
    }
    Variant facts = FILE.words().facts(shape, source, implied);
    Optional<String> reference = UsageWords.reference(shape, source);
    return UsageReading.of(
        byModel.values().stream().map(request -> request.with(reference, facts)).toList());
  }

  private static void refuseNoneOrTooMuch(
      Collection<Request> requests, Place usage, Set<Violation> violations) {
    if (requests.isEmpty()) {
      violations.add(Violation.at(usage.pointer(), Code.NO_QUANTITY, "tells no count"));
    }
    for (Request request : requests) {
      if (request.quantities().values().stream().anyMatch(sum -> sum > Quantities.MAX)) {
        String detail = "a sum must be at most " + Quantities.MAX;
        violations.add(Violation.at(usage.pointer(), Code.QUANTITY_TOO_LARGE, detail));
      }
    }
  }

  /** The parts of one stream have one name, if any. */
  private static void refuseSeveral(
      UsageShape shape, UsageSource source, Set<Violation> violations) {
    Set<String> references = new LinkedHashSet<>();
    for (Place response : source.responses()) {
      UsageSource alone = new UsageSource(source.usages(), List.of(response));
      UsageWords.reference(shape, alone).ifPresent(references::add);
      if (references.size() > 1) {
        String detail = "belongs to another response than the last part of the list";
        violations.add(Violation.at(response.pointer(), Code.INVALID_VALUE, detail));
        return;
      }
    }
  }

  private static Request request(UsageShape shape, UsageSource source, Set<Violation> violations) {
    List<Violation> found = new ArrayList<>();
    ShapeCounts counts = new ShapeCounts(shape, source, found);
    Optional<String> model = UsageWords.model(shape, source, found);
    violations.addAll(found);
    return found.isEmpty()
        ? new Request(model, counts.isTold(), counts.quantities(), counts.promptLength())
        : new Request(model, false, Map.of(), OptionalLong.empty());
  }

  private static void join(
      Map<Optional<String>, Request> byModel,
      UsageShape.Kind kind,
      Optional<String> main,
      Request other) {
    Optional<String> model = other.model().or(() -> main);
    boolean isCounted =
        kind == UsageShape.Kind.WITHIN
            || (kind == UsageShape.Kind.OTHER && (model.equals(main) || main.isEmpty()));
    if (kind == UsageShape.Kind.WITHIN && model.equals(main) && byModel.containsKey(main)) {
      byModel.merge(main, other, Request::asLongAs);
    } else if (!isCounted && other.isTold()) {
      byModel.merge(model, other.of(model), Request::plus);
    }
  }

  /** What one model served. */
  private record Request(
      Optional<String> model,
      boolean isTold,
      Map<Meter, Long> quantities,
      OptionalLong promptLength) {

    Request of(Optional<String> itsModel) {
      return new Request(itsModel, isTold, quantities, promptLength);
    }

    /** Both by one model; to the caller it is still one request. */
    Request plus(Request other) {
      Map<Meter, Long> sum = new HashMap<>(quantities);
      other.quantities.forEach((meter, n) -> sum.merge(meter, n, Request::upToTooMuch));
      sum.put(Meters.REQUESTS, quantities.get(Meters.REQUESTS));
      return new Request(model, isTold, sum, longest(other));
    }

    private static long upToTooMuch(long one, long other) {
      return Math.min(one + other, Quantities.MAX + 1);
    }

    /** The length of a prompt that was sent in several requests is that of the longest. */
    Request asLongAs(Request within) {
      return new Request(model, isTold, quantities, within.promptLength);
    }

    private OptionalLong longest(Request other) {
      return Stream.of(promptLength, other.promptLength).flatMapToLong(OptionalLong::stream).max();
    }

    ReportedUsage with(Optional<String> reference, Variant facts) {
      return new ReportedUsage(model, reference, facts, Quantities.of(quantities), promptLength);
    }
  }
}
