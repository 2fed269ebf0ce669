package io.suanpan.ingestion.api;

import io.suanpan.ingestion.ColumnMapping;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.RefusedLine;
import io.suanpan.problem.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line that did not become an event.
 *
 * @param line its place in the file, from 1
 * @param outcome CONFLICT or QUARANTINED
 * @param id the event's, where it could be read
 * @param code why
 * @param pointer to the member that is wrong
 * @param column the column that it is made of
 * @param detail a sentence for a person
 */
public record RefusedView(
    long line,
    Outcome outcome,
    String id,
    Code code,
    String pointer,
    String column,
    String detail) {
  static final List<String> COLUMNS =
      List.of("line", "outcome", "id", "code", "pointer", "column", "detail");

  static RefusedView of(RefusedLine refused, Optional<ColumnMapping> mapping) {
    String pointer = refused.why().pointer();
    return new RefusedView(
        refused.line(),
        refused.outcome(),
        refused.id().orElse(null),
        refused.why().code(),
        pointer,
        mapping.flatMap(columns -> columns.columns(pointer)).orElse(null),
        refused.why().detail());
  }

  List<Object> cells() {
    return Arrays.asList(line, outcome, id, code, pointer, column, detail);
  }
}
