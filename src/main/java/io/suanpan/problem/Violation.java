package io.suanpan.problem;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * One thing wrong with a request.
 *
 * @param index the position in a batch, if the request is one
 * @param pointer an RFC 6901 pointer to the member, "" for the whole
 * @param code why
 * @param detail a sentence for a person
 */
public record Violation(OptionalInt index, String pointer, Code code, String detail) {
  public Violation {
    requireNonNull(pointer);
    requireNonNull(code);
    requireNonNull(detail);
  }

  public static Violation at(String pointer, Code code, String detail) {
    return new Violation(OptionalInt.empty(), pointer, code, detail);
  }

  /** The same, in the event at that position of a batch. */
  public Violation in(int position) {
    return new Violation(OptionalInt.of(position), pointer, code, detail);
  }
}
