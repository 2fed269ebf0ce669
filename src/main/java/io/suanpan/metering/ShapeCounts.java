package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The counts of one usage object by one shape. Meters come out disjoint: what the prompt has beside
 * its other meters is {@code input}, what the answer has beside its own is {@code output}, and
 * neither can be negative.
 */
final class ShapeCounts {
  private final UsageSource source;
  private final Collection<Violation> violations;
  private final Map<String, Amount> amounts = new LinkedHashMap<>();

  /**
   * @param place where the first of it stands, or should
   */
  private record Amount(long value, boolean isTold, Place place) {}

  /**
   * @param violations gets what is wrong
   */
  ShapeCounts(UsageShape shape, UsageSource source, Collection<Violation> violations) {
    this.source = source;
    this.violations = violations;
    shape.counts().forEach((target, counts) -> amounts.put(target, amount(counts)));
    if (violations.isEmpty()) {
      share(UsageShape.PROMPT, Meter.Part.PROMPT, "input");
      share(UsageShape.ANSWER, Meter.Part.ANSWER, "output");
      amounts.forEach(this::refuseNegative);
      shape.checks().forEach(this::check);
    }
  }

  /** Whether the response tells any count at all. */
  boolean isTold() {
    return amounts.values().stream().anyMatch(Amount::isTold);
  }

  /** The meters told; one request unless another number is. */
  Map<Meter, Long> quantities() {
    Map<Meter, Long> quantities = new HashMap<>();
    quantities.put(Meters.REQUESTS, 1L);
    amounts.forEach(
        (target, amount) ->
            Meters.named(target)
                .filter(meter -> amount.isTold())
                .ifPresent(meter -> quantities.put(meter, amount.value())));
    return quantities;
  }

  /** Of the whole prompt, if it is told and is one. */
  OptionalLong promptLength() {
    Amount length = amounts.get(UsageShape.PROMPT_LENGTH);
    Amount told = length == null || !length.isTold() ? amounts.get(UsageShape.PROMPT) : length;
    boolean isOne = quantities().get(Meters.REQUESTS) == 1;
    return isOne && told.isTold() ? OptionalLong.of(told.value()) : OptionalLong.empty();
  }

  private void share(String name, Meter.Part part, String rest) {
    List<Amount> parts =
        Meters.all().stream()
            .filter(meter -> meter.part() == part)
            .map(meter -> amounts.get(meter.name()))
            .filter(amount -> amount != null)
            .toList();
    long sum = parts.stream().mapToLong(Amount::value).sum();
    Amount whole = amounts.get(name);
    if (whole == null) {
      boolean isTold = parts.stream().anyMatch(Amount::isTold);
      amounts.put(name, new Amount(sum, isTold, source.usages().get(0)));
    } else if (sum > whole.value()) {
      Place place =
          parts.stream()
              .filter(amount -> amount.value() > whole.value())
              .findFirst()
              .orElse(whole)
              .place();
      impossible(place, "the parts of the " + name + " are " + sum + " of " + whole.value());
    } else {
      amounts.put(rest, new Amount(whole.value() - sum, whole.isTold(), whole.place()));
    }
  }

  private void refuseNegative(String target, Amount amount) {
    if (amount.value() < 0) {
      impossible(amount.place(), target + " comes to " + amount.value());
    }
  }

  private void check(UsageShape.Check check) {
    Amount left = amount(check.left());
    long right = amount(check.right()).value();
    if (left.isTold() ? !check.holds(left.value(), right) : check.isRequired()) {
      String told = left.isTold() ? " is " + left.value() : " is not told";
      impossible(
          left.place(), check.left().text() + told + ", " + check.right().text() + " " + right);
    }
  }

  private void impossible(Place place, String detail) {
    violations.add(Violation.at(place.pointer(), Code.IMPOSSIBLE_COUNTS, detail));
  }

  private Amount amount(UsageExpression expression) {
    long sum = 0;
    Amount first = null;
    for (UsageExpression.Term term : expression.terms()) {
      Amount amount = amount(term.operand());
      sum += term.sign() * amount.value();
      first = first == null || (amount.isTold() && !first.isTold()) ? amount : first;
    }
    return new Amount(sum, first.isTold(), first.place());
  }

  private Amount amount(UsageExpression.Operand operand) {
    if (operand instanceof UsageExpression.Constant constant) {
      return new Amount(constant.value(), true, source.usages().get(0));
    }
    if (operand instanceof UsageExpression.Named named) {
      Amount none = new Amount(0, false, source.usages().get(0));
      return amounts.getOrDefault(named.name(), none);
    }
    return told((UsageExpression.Told) operand);
  }

  private Amount told(UsageExpression.Told told) {
    for (UsagePath path : told.paths()) {
      List<Place> places = path.find(source, violations);
      if (!places.isEmpty()) {
        return sum(places, told.factor());
      }
    }
    Place place = told.paths().get(0).place(source);
    if (told.isRequired()) {
      violations.add(Violation.at(place.pointer(), Code.MISSING_MEMBER, "is missing"));
    }
    return new Amount(0, false, place);
  }

  private Amount sum(List<Place> places, long factor) {
    long sum = 0;
    for (Place place : places) {
      sum += Count.read(place, factor, violations);
      if (sum > Quantities.MAX) {
        String detail = "the sum must be at most " + Quantities.MAX;
        violations.add(Violation.at(place.pointer(), Code.QUANTITY_TOO_LARGE, detail));
        return new Amount(0, true, place);
      }
    }
    return new Amount(sum, true, places.get(0));
  }
}
