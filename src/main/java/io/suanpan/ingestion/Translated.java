package io.suanpan.ingestion;

import io.suanpan.ingestion.EventScreening.Screened;
import io.suanpan.problem.Violation;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An event of another meter's client in the form that is screened.
 *
 * @param told what the client sent
 * @param again a body that reads as this event alone, with the same identity: what quarantine
 *     keeps, to be translated anew when the catalogue knows more
 * @param event a CloudEvent in JSON format, parsed; what was sent where nothing was to be changed
 * @param violations why it cannot be translated; it belongs in quarantine then
 * @param pointers from a member of the event to the member that the client wrote
 */
public record Translated(
    Object told,
    Object again,
    Object event,
    List<Violation> violations,
    UnaryOperator<String> pointers) {
  public Translated {
    violations = List.copyOf(violations);
  }

  /** It is taken as it came. */
  public static Translated unchanged(Object told) {
    return new Translated(
        told, Collections.singletonList(told), told, List.of(), UnaryOperator.identity());
  }

  /** What is to be kept of it while it waits: the same event when it is read again. */
  public Object kept() {
    return again instanceof List<?> list && list.size() == 1 ? list.get(0) : again;
  }

  /** Screens it; what is wrong is told by the client's own names. */
  public Screened screen(EventScreening screening) {
    if (!violations.isEmpty()) {
      return Screened.bad(violations);
    }
    Screened screened = screening.screen(event);
    return new Screened(
        screened.events(), screened.violations().stream().map(this::inTheirWords).toList());
  }

  private Violation inTheirWords(Violation found) {
    return new Violation(
        found.index(), pointers.apply(found.pointer()), found.code(), found.detail());
  }
}
