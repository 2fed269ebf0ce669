package io.suanpan.invoicing.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Parameters of lists. */
record Paging(int limit) {
  /** At most so many a page. */
  static Paging of(String limit, int most) {
    int wanted = number("limit", limit);
    if (wanted == 0) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "limit must be a number from 1");
    }
    return new Paging(Math.min(wanted, most));
  }

  private static int number(String parameter, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, parameter + " must be a number");
    }
    return Integer.parseInt(text);
  }

  static <E extends Enum<E>> E word(String parameter, String text, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Code.UNREADABLE_PARAMETER,
                    parameter + " is one of " + Arrays.toString(words.getEnumConstants())));
  }

  /** The cursor of the next page, or null when this one is the last. */
  <T> String next(List<T> page, Function<T, String> cursor) {
    return page.size() < limit ? null : cursor.apply(page.get(page.size() - 1));
  }
}
