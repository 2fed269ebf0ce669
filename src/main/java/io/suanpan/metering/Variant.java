package io.suanpan.metering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The fact that holds the band of the prompt. */
  public static final String PROMPT_LENGTH = "promptLength";

  /** The fact that holds the band of the answer. */
  public static final String OUTPUT_LENGTH = "outputLength";

  /** The fact that holds how many buckets before its end a request began. */
  public static final String STARTED_BEFORE = "startedBefore";

  private static final List<String> DERIVED = List.of(PROMPT_LENGTH, OUTPUT_LENGTH, STARTED_BEFORE);

  private static final String SERVICE_TIER = "serviceTier";
  private static final String MODE = "mode";
  private static final String BATCH = "batch";

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:()\\[\\]-]{1,64}");

  public Variant {
    facts = java.util.Collections.unmodifiableSortedMap(canonical(facts));
    facts.forEach(
        (name, value) -> {
          if (!WORD.matcher(name).matches() || !WORD.matcher(value).matches()) {
            throw new IllegalArgumentException("not a fact of a variant: " + name + "=" + value);
          }
        });
  }

  /**
   * A batch is a service tier, as vendors price it; it may be told as a mode too. So the mode is
   * free for what a batch can have besides, such as thinking.
   */
  private static SortedMap<String, String> canonical(SortedMap<String, String> told) {
    SortedMap<String, String> facts = new TreeMap<>(told);
    boolean isOtherTier = !facts.getOrDefault(SERVICE_TIER, BATCH).equals(BATCH);
    if (BATCH.equals(facts.get(MODE)) && !isOtherTier) {
      facts.remove(MODE);
      facts.put(SERVICE_TIER, BATCH);
    }
    return facts;
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

  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** The same with further facts; of two with one name the further one counts. */
  public Variant and(Variant further) {
    Map<String, String> both = new TreeMap<>(facts);
    both.putAll(further.facts);
    return Variant.of(both);
  }

  /** The same with one fact more. */
  public Variant with(String name, String value) {
    Map<String, String> more = new TreeMap<>(facts);
    more.put(name, value);
    return of(more);
  }

  /** The facts that were told of a request, without those that follow from its lengths. */
  public Variant told() {
    Map<String, String> fewer = new TreeMap<>(facts);
    DERIVED.forEach(fewer::remove);
    return of(fewer);
  }

  /** Whether every one of these facts holds here. */
  public boolean matches(Variant conditions) {
    return facts.entrySet().containsAll(conditions.facts.entrySet());
  }

  @Override
  public int compareTo(Variant other) {
    return toString().compareTo(other.toString());
  }

  /** {@code mode=thinking,serviceTier=batch}: canonical. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, v) -> text.append(text.isEmpty() ? "" : ",").append(name + "=" + v));
    return text.toString();
  }
}
