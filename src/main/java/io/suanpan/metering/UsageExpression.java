package io.suanpan.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sum of counts, some of them subtracted, as in {@code prompt_tokens! + knowledge_tokens}. {@code
 * usage-shapes.txt} describes the notation.
 *
 * @param text as it is written
 */
record UsageExpression(String text, List<Term> terms) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  /**
   * @param sign 1 or -1
   */
  record Term(int sign, Operand operand) {}

  /** What is added or subtracted. */
  sealed interface Operand {}

  /** The first of several places in the response that tells a count. */
  record Told(List<UsagePath> paths, boolean isRequired, long factor) implements Operand {}

  /** What was read before: the prompt, the answer or a meter. */
  record Named(String name) implements Operand {}

  record Constant(long value) implements Operand {}

  /**
   * @param spellings for members that have several
   * @param names what stands for something read before
   * @throws IllegalArgumentException when it is none
   */
  static UsageExpression parse(
      String text, Map<String, List<String>> spellings, Set<String> names) {
    List<Term> terms = new ArrayList<>();
    int sign = 1;
    StringBuilder operand = new StringBuilder();
    for (String word : (text + " +").split(" +", -1)) {
      if (!word.equals("+") && !word.equals("-")) {
        operand.append(word).append(' ');
        continue;
      }
      terms.add(new Term(sign, operand(operand.toString().strip(), spellings, names)));
      sign = word.equals("+") ? 1 : -1;
      operand.setLength(0);
    }
    return new UsageExpression(text, List.copyOf(terms));
  }

  private static Operand operand(
      String text, Map<String, List<String>> spellings, Set<String> names) {
    if (NUMBER.matcher(text).matches()) {
      return new Constant(Long.parseLong(text));
    }
    if (names.contains(text)) {
      return new Named(text);
    }
    String[] factors = text.split(" \\* ", -1);
    String[] paths = factors[0].split(" \\| ", -1);
    boolean isRequired = factors[0].endsWith("!");
    List<UsagePath> told = new ArrayList<>();
    for (String path : paths) {
      if (path.isEmpty() || path.contains(" ")) {
        throw new IllegalArgumentException("not a path: \"" + path + "\"");
      }
      told.add(UsagePath.parse(path.replace("!", ""), spellings));
    }
    return new Told(
        List.copyOf(told), isRequired, factors.length > 1 ? Long.parseLong(factors[1]) : 1);
  }

  /** Whether the response tells any of it. */
  boolean isTold(UsageSource source) {
    return terms.stream()
        .map(Term::operand)
        .filter(Told.class::isInstance)
        .flatMap(operand -> ((Told) operand).paths().stream())
        .anyMatch(path -> !path.find(source, new ArrayList<>()).isEmpty());
  }
}
