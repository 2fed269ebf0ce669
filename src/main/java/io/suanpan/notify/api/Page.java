package io.suanpan.notify.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A part of a list, newest first.
 *
 * @param before numbers lower than this one
 */
record Page(long before, int limit) {
  private static final int MAX_LIMIT = 1000;

  static Page of(Long cursor, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "limit is 1 to " + MAX_LIMIT);
    }
    return new Page(cursor == null ? Long.MAX_VALUE : cursor, limit);
  }

  /** The cursor of the next page, or null when this one is the last. */
  <T> String next(List<T> items, ToLongFunction<T> number) {
    return items.size() < limit
        ? null
        : Long.toString(number.applyAsLong(items.get(items.size() - 1)));
  }
}
