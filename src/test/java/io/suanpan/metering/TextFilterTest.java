package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextFilterTest {
  @Test
  void operators_hold_as_they_say() {
    String text = "gpt-4o";
    assertEquals("yes no", of("$eq", "gpt-4o", text) + " " + of("$eq", "gpt", text));
    assertEquals("no yes", of("$ne", "gpt-4o", text) + " " + of("$ne", "gpt", text));
    assertEquals(
        "yes no", of("$in", List.of("a", text), text) + " " + of("$in", List.of("a"), text));
    assertEquals("no yes", of("$nin", List.of(text), text) + " " + of("$nin", List.of("a"), text));
    assertEquals("yes no", of("$like", "gpt%", text) + " " + of("$like", "GPT%", text));
    assertEquals("no yes", of("$nlike", "gpt%", text) + " " + of("$nlike", "GPT%", text));
    assertEquals("yes no", of("$ilike", "GPT%", text) + " " + of("$nilike", "GPT%", text));
    assertEquals("no yes", of("$gt", "gpt-4o", text) + " " + of("$gte", "gpt-4o", text));
    assertEquals("no yes", of("$lt", "gpt-4o", text) + " " + of("$lte", "gpt-4o", text));
    assertEquals("yes", of("$and", List.of(Map.of("$gt", "a"), Map.of("$lt", "h")), text));
    assertEquals("no", of("$and", List.of(Map.of("$gt", "a"), Map.of("$lt", "b")), text));
    assertEquals("yes", of("$or", List.of(Map.of("$eq", "x"), Map.of("$lt", "h")), text));
  }

  @Test
  void several_operators_must_all_hold() {
    TextFilter both = filter(Map.of("$gt", "a", "$lt", "c"));
    assertEquals(true, both.holds(Optional.of("b")));
    assertEquals(false, both.holds(Optional.of("d")));
    assertEquals(false, both.holds(Optional.empty()));
  }

  @Test
  void a_pattern_is_matched_as_a_regular_expression_would() {
    long seed = Long.getLong("suanpan.seed", new Random().nextLong());
    System.out.println("TextFilterTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String pattern = letters(random, "ab%_", 8);
      String text = letters(random, "ab", 10);
      String regex = pattern.replace("%", ".*").replace("_", ".");
      assertEquals(
          Pattern.matches(regex, text),
          LikePattern.matches(pattern, text),
          seed + ": " + text + " like " + pattern);
    }
    assertEquals(true, LikePattern.matches("50\\%\\_\\\\", "50%_\\"));
    assertEquals(false, LikePattern.matches("50\\%", "50x"));
    assertEquals(true, LikePattern.matches("a\\", "a\\"));
  }

  @Test
  void a_pattern_of_wildcards_takes_no_time() {
    String text = "a".repeat(5_000) + "b";
    assertEquals(false, LikePattern.matches("%a".repeat(500) + "%c", text));
  }

  private static String of(String operator, Object operand, String text) {
    return filter(Map.of(operator, operand)).holds(Optional.of(text)) ? "yes" : "no";
  }

  private static TextFilter filter(Map<String, ?> operators) {
    List<io.suanpan.problem.Violation> violations = new ArrayList<>();
    TextFilter filter = new TextFilters(violations).read("", operators);
    assertEquals(List.of(), violations);
    return filter;
  }

  private static String letters(Random random, String alphabet, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
