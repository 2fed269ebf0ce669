package io.suanpan.export.focus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The model's check functions on one export. Each answers the rows that violate it; the bit after
 * the last row stands for the export as a whole.
 */
final class Checks {
  private final Table table;
  private final java.util.function.Function<String, BitSet> rules;

  /**
   * @param rules the violations of a rule by its id
   */
  Checks(Table table, java.util.function.Function<String, BitSet> rules) {
    this.table = table;
    this.rules = rules;
  }

  /** A check that the file asks for and nobody taught us. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(JsonNode check) {
      super("cannot interpret " + check);
    }
  }

  BitSet violations(JsonNode check) {
    String column = check.path("ColumnName").asText();
    return switch (check.path("CheckFunction").asText()) {
      case "AND" -> and(check);
      case "OR" -> or(check);
      case "CheckModelRule" -> rules.apply(check.get("ModelRuleId").asText());
      case "ColumnPresent" -> table.has(column) ? new BitSet() : whole();
      case "TypeString" -> values(check, value -> true);
      case "TypeDecimal", "CheckDecimalValue" -> values(check, Formats::decimal);
      case "TypeDateTime", "FormatDateTime" -> values(check, Formats::dateTime);
      case "FormatNumeric" -> values(check, Formats::numeric);
      case "FormatString" -> values(check, Formats::string);
      case "FormatUnit" -> values(check, Formats::unit);
      case "FormatCurrency", "CheckNationalCurrency" -> values(check, Formats::currency);
      case "FormatKeyValue" -> values(check, Formats::keyValue);
      case "CheckValue" -> rows(row -> is(text(check, row, "ColumnName"), value(check)));
      case "CheckNotValue" -> rows(row -> !is(text(check, row, "ColumnName"), value(check)));
      case "CheckSameValue" -> rows(row -> same(check, row));
      case "CheckNotSameValue" -> rows(row -> !same(check, row));
      case "CheckGreaterOrEqualThanValue" -> atLeast(check);
      case "CheckDistinctCount" -> distinct(check);
      case "ColumnByColumnEqualsColumnValue" -> rows(row -> multipliesOut(check, row));
      default -> throw new Unreadable(check);
    };
  }

  /** All rows and the export as a whole. */
  BitSet everything() {
    BitSet all = new BitSet();
    all.set(0, table.rows().size() + 1);
    return all;
  }

  private BitSet whole() {
    BitSet whole = new BitSet();
    whole.set(table.rows().size());
    return whole;
  }

  private BitSet and(JsonNode check) {
    BitSet violated = new BitSet();
    check.get("Items").forEach(item -> violated.or(violations(item)));
    return violated;
  }

  private BitSet or(JsonNode check) {
    BitSet violated = everything();
    check.get("Items").forEach(item -> violated.and(violations(item)));
    return violated;
  }

  private BitSet rows(IntPredicate holds) {
    BitSet violated = new BitSet();
    for (int row = 0; row < table.rows().size(); row++) {
      violated.set(row, !holds.test(row));
    }
    return violated;
  }

  /** Of values that are there; a column that is not there violates it. */
  private BitSet values(JsonNode check, Predicate<String> holds) {
    if (!table.has(column(check, "ColumnName"))) {
      return whole();
    }
    return rows(
        row -> {
          String text = text(check, row, "ColumnName");
          return text == null || holds.test(text);
        });
  }

  private BitSet atLeast(JsonNode check) {
    BigDecimal least = new BigDecimal(check.get("Value").asText());
    return values(
        check, text -> Formats.decimal(text) && new BigDecimal(text).compareTo(least) >= 0);
  }

  private BitSet distinct(JsonNode check) {
    Map<String, Set<String>> found = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      String of = text(check, row, "ColumnBName");
      if (of != null) {
        found.computeIfAbsent(text(check, row, "ColumnAName"), a -> new HashSet<>()).add(of);
      }
    }
    int expected = check.get("ExpectedCount").asInt();
    return rows(
        row -> {
          String of = text(check, row, "ColumnAName");
          return of == null || found.getOrDefault(of, Set.of()).size() == expected;
        });
  }

  /** Exactly, as decimals. */
  private boolean multipliesOut(JsonNode check, int row) {
    String a = text(check, row, "ColumnAName");
    String b = text(check, row, "ColumnBName");
    String product = text(check, row, "ResultColumnName");
    return a != null
        && b != null
        && product != null
        && new BigDecimal(a).multiply(new BigDecimal(b)).compareTo(new BigDecimal(product)) == 0;
  }

  private boolean same(JsonNode check, int row) {
    return is(text(check, row, "ColumnAName"), text(check, row, "ColumnBName"));
  }

  private static boolean is(String text, String value) {
    if (text == null || value == null) {
      return text == null && value == null;
    }
    boolean numbers = Formats.decimal(text) && Formats.decimal(value);
    return numbers
        ? new BigDecimal(text).compareTo(new BigDecimal(value)) == 0
        : text.equals(value);
  }

  private static String value(JsonNode check) {
    if (!check.has("Value")) {
      throw new Unreadable(check);
    }
    return check.get("Value").isNull() ? null : check.get("Value").asText();
  }

  private String text(JsonNode check, int row, String member) {
    return table.text(row, column(check, member));
  }

  private static String column(JsonNode check, String member) {
    if (!check.has(member)) {
      throw new Unreadable(check);
    }
    return check.get(member).asText();
  }
}
