package io.suanpan.ingestion.app;

import io.suanpan.ingestion.QuarantinedEvent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What screening made of a request's events.
 *
 * @param items one for each event, in their order
 */
record Screening(List<Item> items) {
  /** The most violations that one answer lists. */
  private static final int MAX_VIOLATIONS = 1000;

  /** One event: either accepted, in one part or several, or bad. */
  record Item(List<Accepted> accepted, Optional<QuarantinedEvent> bad) {
    static Item of(List<Accepted> accepted) {
      return new Item(List.copyOf(accepted), Optional.empty());
    }

    static Item of(QuarantinedEvent bad) {
      return new Item(List.of(), Optional.of(bad));
    }
  }

  List<Accepted> accepted() {
    return items.stream().flatMap(item -> item.accepted().stream()).toList();
  }

  List<QuarantinedEvent> bad() {
    return items.stream().flatMap(item -> item.bad().stream()).toList();
  }

  boolean mentions(Code code) {
    return items.stream()
        .flatMap(item -> item.bad().stream())
        .flatMap(bad -> bad.violations().stream())
        .anyMatch(violation -> violation.code() == code);
  }

  /**
   * @throws Refusal {@link Code#INVALID_EVENTS} with every violation, when there is one
   */
  void requireFaultless() {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int position = i;
      items.get(i).bad().stream()
          .flatMap(bad -> bad.violations().stream())
          .forEach(violation -> violations.add(violation.in(position)));
    }
    if (!violations.isEmpty()) {
      throw new Refusal(
          Code.INVALID_EVENTS,
          "nothing was stored: " + violations.size() + " violations",
          violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size())));
    }
  }
}
