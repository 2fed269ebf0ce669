package io.suanpan.metering;

import io.suanpan.metering.TextFilter.AtLeast;
import io.suanpan.metering.TextFilter.Case;
import io.suanpan.metering.TextFilter.Edge;
import io.suanpan.metering.TextFilter.In;
import io.suanpan.metering.TextFilter.Like;
import io.suanpan.metering.TextFilter.Not;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads filters as OpenMeter's API writes them, {@code {"$in":["a","b"]}}.
 *
 * @param violations what was found wrong so far
 */
record TextFilters(List<Violation> violations) {
  private static final int MAX_DEPTH = 8;

  /** A filter, or one that all pass when it is wrong. Of several operators all must hold. */
  TextFilter read(String pointer, Object value) {
    return read(pointer, value, 0);
  }

  private TextFilter read(String pointer, Object value, int depth) {
    List<TextFilter> all = new ArrayList<>();
    if (!(value instanceof Map<?, ?> operators) || depth > MAX_DEPTH) {
      wrong(pointer, "must be an object of operators, not nested deeper than " + MAX_DEPTH);
      return new TextFilter.All(all);
    }
    operators.forEach(
        (operator, operand) -> {
          if (operand != null) {
            all.add(one(pointer, operator.toString(), operand, depth));
          }
        });
    return all.size() == 1 ? all.get(0) : new TextFilter.All(all);
  }

  private TextFilter one(String pointer, String operator, Object operand, int depth) {
    String at = pointer + "/" + operator.replace("~", "~0").replace("/", "~1");
    return switch (operator) {
      case "$eq" -> new In(Set.of(text(at, operand)));
      case "$ne" -> new Not(new In(Set.of(text(at, operand))));
      case "$in" -> new In(Set.copyOf(texts(at, operand)));
      case "$nin" -> new Not(new In(Set.copyOf(texts(at, operand))));
      case "$like" -> new Like(text(at, operand), Case.MATTERS);
      case "$nlike" -> new Not(new Like(text(at, operand), Case.MATTERS));
      case "$ilike" -> new Like(text(at, operand), Case.IGNORED);
      case "$nilike" -> new Not(new Like(text(at, operand), Case.IGNORED));
      case "$gt" -> new AtLeast(text(at, operand), Edge.EXCLUDED);
      case "$gte" -> new AtLeast(text(at, operand), Edge.INCLUDED);
      case "$lt" -> new Not(new AtLeast(text(at, operand), Edge.INCLUDED));
      case "$lte" -> new Not(new AtLeast(text(at, operand), Edge.EXCLUDED));
      case "$and" -> new TextFilter.All(filters(at, operand, depth));
      case "$or" -> new TextFilter.Any(filters(at, operand, depth));
      default -> {
        wrong(at, "is not an operator");
        yield new TextFilter.All(List.of());
      }
    };
  }

  private List<TextFilter> filters(String pointer, Object value, int depth) {
    List<TextFilter> filters = new ArrayList<>();
    for (Object filter : list(pointer, value)) {
      filters.add(read(pointer + "/" + filters.size(), filter, depth + 1));
    }
    return filters;
  }

  /** Texts of a list, which must not be empty: nothing would pass. */
  List<String> texts(String pointer, Object value) {
    List<String> texts = new ArrayList<>();
    for (Object text : list(pointer, value)) {
      texts.add(text(pointer + "/" + texts.size(), text));
    }
    return List.copyOf(texts);
  }

  private List<?> list(String pointer, Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    wrong(pointer, "must be a list that is not empty");
    return List.of();
  }

  private String text(String pointer, Object value) {
    if (value instanceof String text) {
      return text;
    }
    wrong(pointer, "must be a string");
    return "";
  }

  private void wrong(String pointer, String detail) {
    violations.add(Violation.at(pointer, Code.UNREADABLE_PARAMETER, detail));
  }
}
