package io.suanpan.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name that somebody signs in with, often an e-mail address.
 *
 * @param text 1 to 180 characters in small letters (NFKC), without blanks and control characters
 */
public record Login(String text) {
  private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cs}]{1,180}");

  /**
   * @throws IllegalArgumentException when it is none
   */
  public Login {
    text = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a name has 1 to 180 characters without blanks");
    }
  }
}
