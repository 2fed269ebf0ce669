package io.suanpan.tenancy;

import java.util.regex.Pattern;

/**
 * Which types of notifications somebody is told of.
 *
 * @param text a type, or the beginning of types and {@code *}: {@code quota.*}, {@code *}
 */
public record TypePattern(String text) {
  /** What the text looks like. */
  public static final String FORM = "\\*|[a-z][a-z-]*(\\.[a-z][a-z-]*)*(\\.\\*)?";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  public TypePattern {
    if (!PATTERN.matcher(text).matches()) {
      throw new IllegalArgumentException("not a type or the beginning of types: " + text);
    }
  }

  public boolean matches(String type) {
    return text.endsWith("*")
        ? type.startsWith(text.substring(0, text.length() - 1))
        : type.equals(text);
  }
}
