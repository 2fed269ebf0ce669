package io.suanpan.notify;

import java.util.Optional;

/**
 * What became of sending a message once.
 *
 * @param status of the answer; empty when none came
 * @param error why it failed; empty when it did not. At most 300 characters
 * @param next what makes sense after a failure
 */
public record Attempt(Optional<Integer> status, Optional<String> error, Next next) {
  private static final int LONGEST = 300;
  private static final int GONE = 410;

  /** What makes sense after a failure. */
  public enum Next {
    /** To try again later. */
    AGAIN,
    /** Nothing: it would fail each time. */
    NOTHING
  }

  public Attempt {
    error = error.map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  public Attempt(Optional<Integer> status, Optional<String> error) {
    this(status, error, status.equals(Optional.of(GONE)) ? Next.NOTHING : Next.AGAIN);
  }

  /**
   * @param beginning how the answer's body begins
   */
  public static Attempt answered(int status, String beginning) {
    boolean taken = status >= 200 && status < 300;
    String text = "HTTP " + status + (beginning.isBlank() ? "" : ": " + beginning.strip());
    return new Attempt(Optional.of(status), taken ? Optional.empty() : Optional.of(text));
  }

  /** No answer came. */
  public static Attempt failed(String why) {
    return new Attempt(Optional.empty(), Optional.of(why));
  }

  /** It was not even tried, and never will be. */
  public static Attempt pointless(String why) {
    return new Attempt(Optional.empty(), Optional.of(why), Next.NOTHING);
  }

  /** The mail server has taken it. */
  public static Attempt taken() {
    return new Attempt(Optional.empty(), Optional.empty());
  }

  public boolean succeeded() {
    return error.isEmpty();
  }

  /** The receiver wants nothing more, ever. */
  public boolean isGone() {
    return status.equals(Optional.of(GONE));
  }
}
