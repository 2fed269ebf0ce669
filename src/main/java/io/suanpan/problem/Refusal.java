package io.suanpan.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Thrown to decline a request; nothing it began is kept. */
public final class Refusal extends RuntimeException {
  private final Code code;
  private final transient List<Violation> violations;

  public Refusal(Code code, String detail) {
    this(code, detail, List.of());
  }

  public Refusal(Code code, String detail, List<Violation> violations) {
    super(detail);
    this.code = requireNonNull(code);
    this.violations = List.copyOf(violations);
  }

  /** One member is wrong. */
  public static Refusal of(String pointer, Code code, String detail) {
    return new Refusal(code, detail, List.of(Violation.at(pointer, code, detail)));
  }

  /** Nothing of that name, or nothing that the caller may know of. */
  public static Refusal notFound(String what) {
    return new Refusal(Code.NOT_FOUND, what + " does not exist");
  }

  /** Whether that is why it failed: what ends a transaction may come wrapped. */
  public static boolean isBehind(Throwable failure, Code code) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal && refusal.code == code) {
        return true;
      }
    }
    return false;
  }

  public Code code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }
}
