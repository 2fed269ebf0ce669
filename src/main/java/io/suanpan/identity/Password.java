package io.suanpan.identity;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * What somebody proves by who they are. Length is what counts (NIST SP 800-63B, 5.1.1.2): no kinds
 * of characters are asked for.
 *
 * @param text never logged
 */
public record Password(String text) {
  public static final int SHORTEST = 12;

  /** Longer ones only cost time. */
  public static final int LONGEST = 200;

  /** A shorter name may well be part of a word. */
  private static final int LONG_NAME = 4;

  private static final int RANDOM_BYTES = 15;

  /** One that is told once and must then be changed: 120 random bits. */
  public static Password random(SecureRandom random) {
    byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /**
   * This one, if it will do for that user.
   *
   * @throws Refusal when it is too short or too long, or holds the name
   */
  public Password checkedFor(Login login) {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      throw Refusal.of(
          "/password",
          Code.INVALID_VALUE,
          "a password has %d to %d characters".formatted(SHORTEST, LONGEST));
    }
    boolean tellingName = login.text().length() >= LONG_NAME;
    if (tellingName && text.toLowerCase(Locale.ROOT).contains(login.text())) {
      throw Refusal.of("/password", Code.INVALID_VALUE, "a password does not hold the user's name");
    }
    if (text.codePoints().distinct().count() < SHORTEST / 2) {
      throw Refusal.of(
          "/password", Code.INVALID_VALUE, "a password repeats not only a few letters");
    }
    return this;
  }

  /** As the algorithm takes it. */
  public char[] characters() {
    return text.toCharArray();
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
