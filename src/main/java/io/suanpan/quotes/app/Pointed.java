package io.suanpan.quotes.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads parts of a request and says where it is wrong. */
final class Pointed {
  private Pointed() {}

  static <T> T read(String pointer, Supplier<T> part) {
    try {
      return part.get();
    } catch (NullPointerException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "a value is missing in it");
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw Refusal.of(
          pointer, Code.INVALID_VALUE, e.getMessage() == null ? "is not valid" : e.getMessage());
    }
  }

  /** Reads a list, which may be missing. */
  static <D, T> List<T> each(String pointer, List<D> documents, BiFunction<D, Integer, T> read) {
    List<T> parts = new ArrayList<>();
    if (documents != null) {
      for (int i = 0; i < documents.size(); i++) {
        int place = i;
        String where = pointer + "/" + i;
        parts.add(read(where, () -> read.apply(required(documents.get(place)), place)));
      }
    }
    return parts;
  }

  static <T> T required(T value) {
    if (value == null) {
      throw new IllegalArgumentException("is missing");
    }
    return value;
  }
}
