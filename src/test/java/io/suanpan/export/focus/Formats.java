package io.suanpan.export.focus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** FOCUS's attributes, on one value that is not null. */
final class Formats {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String WORDS = "[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)*";

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Formats() {}

  static boolean decimal(String value) {
    if (value.isEmpty() || "+-.0123456789".indexOf(value.charAt(0)) < 0) {
      return false;
    }
    try {
      new BigDecimal(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** No plus, no separators, an exponent without a plus. */
  static boolean numeric(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
  }

  /** ISO 8601 in UTC, to the second. */
  static boolean dateTime(String value) {
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
          && Instant.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Unicode, not blank, and no word for what is absent. */
  static boolean string(String value) {
    return !value.isBlank()
        && value.indexOf('\uFFFD') < 0
        && value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        && !value.equalsIgnoreCase("null")
        && !value.equalsIgnoreCase("Not Applicable");
  }

  /** A unit in the plural, alone, of a whole quantity, per time, or joined to a time. */
  static boolean unit(String value) {
    return value.matches("([1-9][0-9]* )?" + WORDS + "(-[A-Z][a-z]+s)?(/([0-9]+ )?[A-Z][a-z]+)?");
  }

  static boolean currency(String value) {
    return CURRENCIES.contains(value);
  }

  /** A JSON object without doubled keys whose values are no objects and no arrays. */
  static boolean keyValue(String value) {
    try {
      JsonNode json = JSON.readTree(value);
      boolean flat = json.isObject();
      for (JsonNode member : json) {
        flat &= member.isValueNode();
      }
      return flat;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
