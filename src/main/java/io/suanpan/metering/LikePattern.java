package io.suanpan.metering;

/**
 * SQL's {@code LIKE}: {@code %} stands for any text, {@code _} for one character, a backslash takes
 * the next one as it is. In time of pattern by text at worst, whatever the pattern.
 */
final class LikePattern {
  private LikePattern() {}

  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int afterWildcard = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '%') {
        afterWildcard = ++p;
        resume = t;
      } else if (p < pattern.length() && fits(pattern, p, text.charAt(t))) {
        p += width(pattern, p);
        t++;
      } else if (afterWildcard >= 0) {
        // The last wildcard takes one character more; earlier ones need not be tried again.
        p = afterWildcard;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '%') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean fits(String pattern, int at, char letter) {
    return width(pattern, at) == 2
        ? pattern.charAt(at + 1) == letter
        : pattern.charAt(at) == '_' || pattern.charAt(at) == letter;
  }

  private static int width(String pattern, int at) {
    return pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? 2 : 1;
  }
}
