package io.suanpan.metering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file such as {@code usage-shapes.txt} says; its head describes the notation. */
final class UsageShapeFile {
  private final Map<String, String> vendors = new HashMap<>();
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final List<String> envelopes = new ArrayList<>();
  private final Map<String, String> skipped = new HashMap<>();
  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Map<Pattern, Map<String, String>> implied = new LinkedHashMap<>();
  private final Map<String, UsageShapeRules> rules = new HashMap<>();
  private final Map<String, UsageShape> shapes = new HashMap<>();
  private final Map<String, Map<Pattern, List<UsageShape>>> uses = new HashMap<>();

  private UsageShapeFile(List<String> lines) {
    UsageShapeRules current = null;
    for (String line : lines) {
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      if (line.startsWith("  ") && current != null) {
        current.add(line.strip());
      } else {
        int blank = line.indexOf(' ');
        current = row(line.substring(0, blank), line.substring(blank + 1).strip());
      }
    }
    rules.keySet().forEach(this::shape);
    shapes.values().forEach(shape -> shape.parts().forEach(part -> shape(part.shape())));
  }

  /**
   * @param name of a resource beside this class
   * @throws IllegalArgumentException when a row cannot be read
   */
  static UsageShapeFile read(String name) {
    try (InputStream in = UsageShapeFile.class.getResourceAsStream(name)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UsageShapeFile parse(String text) {
    return new UsageShapeFile(text.lines().toList());
  }

  List<String> envelopes() {
    return envelopes;
  }

  Map<String, String> skipped() {
    return skipped;
  }

  UsageWords words() {
    return new UsageWords(words);
  }

  UsageShape shape(String name) {
    if (!rules.containsKey(name)) {
      throw new IllegalArgumentException("no shape " + name);
    }
    return shapes.computeIfAbsent(name, unused -> rules.get(name).shape());
  }

  /** The shapes that may fit, in order. */
  List<UsageShape> shapes(String vendor, String api) {
    String named = lower(vendor);
    Map<Pattern, List<UsageShape>> byApi =
        uses.getOrDefault(vendors.getOrDefault(named, named), uses.get("*"));
    return first(byApi, api, List.of());
  }

  /** The facts that follow from the API. */
  Map<String, String> implied(String api) {
    return first(implied, api, Map.of());
  }

  private static <T> T first(Map<Pattern, T> byApi, String api, T otherwise) {
    return byApi.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(lower(api)).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  private UsageShapeRules row(String keyword, String text) {
    String[] sides = (text + " ").split(" = ?", 2);
    List<String> left = List.of(sides[0].strip().split(" +"));
    List<String> right = sides.length > 1 ? words(sides[1]) : List.of();
    switch (keyword) {
      case "shape" -> {
        return open(left);
      }
      case "vendor" -> right.forEach(name -> vendors.put(name, left.get(0)));
      case "same" -> {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        spellings.put(left.get(0), List.copyOf(all));
      }
      case "envelope" -> envelopes.addAll(left);
      case "skip" -> skipped.putAll(pairs(left));
      case "implies" -> left.forEach(api -> implied.put(glob(api), pairs(right)));
      case "word" ->
          left.subList(1, left.size())
              .forEach(
                  word ->
                      words
                          .computeIfAbsent(left.get(0), fact -> new HashMap<>())
                          .put(word, String.join("", right)));
      case "use" -> use(left.get(0), left.subList(1, left.size()), right);
      default -> throw new IllegalArgumentException("no such row: " + keyword);
    }
    return null;
  }

  private UsageShapeRules open(List<String> left) {
    UsageShapeRules opened = new UsageShapeRules(left.get(0), spellings);
    if (left.size() == 3) {
      opened.inherit(rules.get(left.get(2)));
    }
    rules.put(left.get(0), opened);
    return opened;
  }

  private void use(String vendor, List<String> apis, List<String> names) {
    List<UsageShape> list = names.stream().map(this::shape).toList();
    Map<Pattern, List<UsageShape>> byApi =
        uses.computeIfAbsent(vendor, unused -> new LinkedHashMap<>());
    apis.forEach(api -> byApi.put(glob(api), list));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, String> pairs(List<String> texts) {
    Map<String, String> pairs = new HashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      pairs.put(text.substring(0, equals), text.substring(equals + 1));
    }
    return Map.copyOf(pairs);
  }

  private static Pattern glob(String text) {
    return Pattern.compile("\\Q" + lower(text).replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
  }

  private static String lower(String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
