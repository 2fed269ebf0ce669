package io.suanpan.ingestion;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object, read with care: what is wrong is added to a list, so that all of it
 * is told at once.
 *
 * @param pointer the RFC 6901 pointer of the object
 * @param values by name: String, Number, Boolean, List, Map or null
 * @param violations what was found wrong so far
 */
record Members(String pointer, Map<?, ?> values, List<Violation> violations) {

  /** Reads a JSON value that must be an object; a wrong one reads as an empty one. */
  static Members of(String pointer, Object value, List<Violation> violations) {
    if (value instanceof Map<?, ?> map) {
      return new Members(pointer, map, violations);
    }
    violations.add(Violation.at(pointer, Code.WRONG_TYPE, "must be an object"));
    return new Members(pointer, Map.of(), violations);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  void wrong(String name, Code code, String detail) {
    violations.add(Violation.at(pointer + "/" + escape(name), code, detail));
  }

  /** A text that must be there, of 1 to {@code maxBytes} bytes of UTF-8. */
  String required(String name, int maxBytes) {
    if (!has(name)) {
      wrong(name, Code.MISSING_MEMBER, "\"" + name + "\" is missing");
      return "";
    }
    return optional(name, maxBytes).orElse("");
  }

  /** A text of 1 to {@code maxBytes} bytes of UTF-8, if it is there. */
  Optional<String> optional(String name, int maxBytes) {
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      wrong(name, Code.WRONG_TYPE, "must be a string");
      return Optional.empty();
    }
    int bytes = bytes(text);
    if (bytes == 0 || bytes > maxBytes) {
      wrong(name, Code.INVALID_VALUE, "must have 1 to " + maxBytes + " bytes, has " + bytes);
      return Optional.empty();
    }
    if (holdsControls(text)) {
      wrong(name, Code.INVALID_VALUE, "must not hold control characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** How many bytes of UTF-8 a text has. */
  private static int bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.length();
  }

  private static boolean holdsControls(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c < 0x20 || c == 0x7f || isLoneSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** A whole number from {@code min} to {@code max}, or {@code otherwise} when it is wrong. */
  long whole(String name, long min, long max, long otherwise) {
    Object value = values.get(name);
    boolean isWhole = value instanceof Integer || value instanceof Long;
    if (!isWhole && !(value instanceof BigInteger)) {
      wrong(name, Code.WRONG_TYPE, "must be a whole number");
      return otherwise;
    }
    if (value instanceof BigInteger || ((Number) value).longValue() > max) {
      boolean negative = value instanceof BigInteger big && big.signum() < 0;
      wrong(
          name,
          negative ? Code.NEGATIVE_QUANTITY : Code.QUANTITY_TOO_LARGE,
          negative ? "must not be negative" : "must be at most " + max);
      return otherwise;
    }
    long number = ((Number) value).longValue();
    if (number < min) {
      wrong(
          name,
          number < 0 ? Code.NEGATIVE_QUANTITY : Code.INVALID_VALUE,
          "must be at least " + min);
      return otherwise;
    }
    return number;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
