package io.suanpan.metering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of one shape as they are read, row by row; an empty row takes back an earlier one. */
final class UsageShapeRules {
  private final String name;
  private final Map<String, List<String>> spellings;

  /** By what a later row replaces: the target, or the left side of a check. */
  private final Map<String, String> rows = new LinkedHashMap<>();

  UsageShapeRules(String name, Map<String, List<String>> spellings) {
    this.name = name;
    this.spellings = spellings;
  }

  void inherit(UsageShapeRules base) {
    if (base == null) {
      throw new IllegalArgumentException(name + " is a shape that does not stand before it");
    }
    rows.putAll(base.rows);
  }

  void add(String row) {
    String[] sides = (row + " ").split(" <?= ", 2);
    if (row.equals("merge")) {
      rows.put(row, row);
    } else if (sides.length == 1) {
      int blank = row.indexOf(' ');
      rows.put(row.substring(0, blank), row.substring(blank + 1).strip());
    } else {
      String key = sides[0].replace("check! ", "check ").strip();
      rows.remove(key);
      if (!sides[1].isBlank()) {
        rows.put(key, key.startsWith("check ") ? row : sides[1].strip());
      }
    }
  }

  UsageShape shape() {
    Map<String, UsageExpression> counts = new LinkedHashMap<>();
    Map<String, List<UsagePath>> texts = new LinkedHashMap<>();
    List<UsageShape.Check> checks = new ArrayList<>();
    List<UsageShape.Part> parts = new ArrayList<>();
    rows.forEach(
        (key, value) -> {
          String[] words = key.split(" ", 2);
          if (words[0].equals("check")) {
            checks.add(check(value));
          } else if (words.length > 1) {
            UsageShape.Kind kind = UsageShape.Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
            parts.add(new UsageShape.Part(kind, path(words[1]), value));
          } else if (isText(key)) {
            texts.put(key, Stream.of(value.split(" \\| ", -1)).map(this::path).toList());
          } else if (names().contains(key) || key.equals(UsageShape.PROMPT_LENGTH)) {
            counts.put(key, expression(value, Set.of()));
          } else if (!Set.of("root", "sign", "unless", "merge").contains(key)) {
            throw new IllegalArgumentException(name + " has a rule for " + key);
          }
        });
    return new UsageShape(
        name,
        rows.getOrDefault("root", "usage"),
        expression(rows.getOrDefault("sign", "0"), Set.of()),
        Optional.ofNullable(rows.get("unless")).map(text -> expression(text, Set.of())),
        rows.containsKey("merge"),
        Collections.unmodifiableMap(counts),
        Collections.unmodifiableMap(texts),
        List.copyOf(checks),
        List.copyOf(parts));
  }

  private UsageShape.Check check(String row) {
    boolean isEquality = !row.contains(" <= ");
    String[] sides = row.split(isEquality ? " = " : " <= ", 2);
    boolean isRequired = sides[0].startsWith("check! ");
    return new UsageShape.Check(
        expression(sides[0].replaceFirst("check!? ", ""), Set.of()),
        isEquality ? UsageShape.Relation.EQUAL : UsageShape.Relation.AT_MOST,
        expression(sides[1], names()),
        isRequired);
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(UsageShape.PROMPT, UsageShape.ANSWER));
    Meters.all().forEach(meter -> names.add(meter.name()));
    return names;
  }

  private static boolean isText(String key) {
    return UsageWords.FACTS.contains(key)
        || key.equals(UsageWords.MODEL)
        || key.equals(UsageWords.REFERENCE);
  }

  private UsagePath path(String text) {
    return UsagePath.parse(text, spellings);
  }

  private UsageExpression expression(String text, Set<String> named) {
    return UsageExpression.parse(text, spellings, named);
  }
}
