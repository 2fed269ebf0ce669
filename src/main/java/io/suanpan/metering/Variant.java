package io.suanpan.metering;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The facts of a request that a price may depend on, other than model and time, as a canonical map:
 * service tier, mode, prompt length band and the like. Facts at their default are left out.
 *
 * @param facts by the names the catalogue uses, such as {@code serviceTier}
 */
public record Variant(SortedMap<String, String> facts) implements Comparable<Variant> {
  /** No fact differs from its default. */
  public static final Variant STANDARD = new Variant(new TreeMap<>());

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:()\\[\\]-]{1,64}");

  public Variant {
    facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    facts.forEach(
        (name, value) -> {
          if (!WORD.matcher(name).matches() || !WORD.matcher(value).matches()) {
            throw new IllegalArgumentException("not a fact of a variant: " + name + "=" + value);
          }
        });
  }

  public static Variant of(Map<String, String> facts) {
    return new Variant(new TreeMap<>(facts));
  }

  /** Whether a text may be the value of a fact. */
  public static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** Reads what {@link #toString()} wrote. */
  public static Variant parse(String text) {
    SortedMap<String, String> facts = new TreeMap<>();
    for (String fact : text.split(",", -1)) {
      if (!fact.isEmpty()) {
        int equals = fact.indexOf('=');
        facts.put(fact.substring(0, equals), fact.substring(equals + 1));
      }
    }
    return new Variant(facts);
  }

  /** Whether every one of these facts holds here. */
  public boolean matches(Variant conditions) {
    return facts.entrySet().containsAll(conditions.facts.entrySet());
  }

  @Override
  public int compareTo(Variant other) {
    return toString().compareTo(other.toString());
  }

  /** {@code mode=batch,serviceTier=flex}: canonical. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, v) -> text.append(text.isEmpty() ? "" : ",").append(name + "=" + v));
    return text.toString();
  }
}
