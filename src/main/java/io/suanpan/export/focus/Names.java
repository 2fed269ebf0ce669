package io.suanpan.export.focus;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Units and meters as FOCUS writes them. */
final class Names {
  private Names() {}

  /** {@code token second} becomes {@code Token-Seconds}: FOCUS's unit format. */
  static String plural(String unit) {
    return capitals(unit, " ", "-") + "s";
  }

  /** {@code cached_input} becomes {@code Cached Input Tokens}. */
  static String meter(String meter, String unit) {
    String words = capitals(meter, "_", " ");
    boolean tokens = unit.equals("token") && !words.endsWith("Tokens");
    return tokens ? words + " Tokens" : words;
  }

  private static String capitals(String text, String between, String joined) {
    return Arrays.stream(text.split(between, -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(joined));
  }
}
