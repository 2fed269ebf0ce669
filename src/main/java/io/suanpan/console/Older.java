package io.suanpan.console;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list that begins with the latest and is read by numbers that fall: however long it is
 * and however much is added meanwhile, the next part begins where this one ends.
 *
 * @param last behind which the next part begins; empty where nothing lies behind
 */
public record Older<T>(List<T> items, Optional<Long> last) {
  /** How many a page shows. */
  public static final int PAGE = 25;

  /** One more than a page shows is read, to tell whether there are more. */
  public static final int READ = PAGE + 1;

  public static <T> Older<T> of(List<T> read, Function<T, Long> number) {
    return read.size() <= PAGE
        ? new Older<>(read, Optional.empty())
        : new Older<>(read.subList(0, PAGE), Optional.of(number.apply(read.get(PAGE - 1))));
  }

  /**
   * @param before as the URL says, or null
   */
  public static Optional<Long> number(String before) {
    try {
      return Optional.ofNullable(before).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "not a number of the list");
    }
  }
}
