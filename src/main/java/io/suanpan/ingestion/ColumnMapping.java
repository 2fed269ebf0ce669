package io.suanpan.ingestion;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns of a table make which members of an event.
 *
 * @param entries one for each member
 */
public record ColumnMapping(List<Entry> entries) {
  public ColumnMapping {
    entries = List.copyOf(entries);
  }

  /**
   * What a member is made of.
   *
   * @param path the member, such as {@code data.usage.input}
   * @param parts one, or several that are joined
   */
  record Entry(String path, List<Part> parts) {
    Entry {
      parts = List.copyOf(parts);
    }

    /** Where the member is in an event. */
    String pointer() {
      return "/" + path.replace('.', '/');
    }
  }

  /** A cell, or the same for all rows. */
  sealed interface Part {}

  /**
   * The cell of a column.
   *
   * @param name the column's, as the header says
   * @param zone of its times that have no offset
   */
  record Column(String name, ZoneId zone) implements Part {
    Column(String name) {
      this(name, ZoneOffset.UTC);
    }
  }

  /** The same text, number or truth for all rows. */
  record Fixed(Object value) implements Part {}

  /**
   * Reads a mapping: {@code {"data.model":"column","source":{"value":"console"}}}.
   *
   * @throws Refusal {@link Code#INVALID_MAPPING} with all that is wrong
   */
  public static ColumnMapping of(Object json) {
    return MappingReader.read(json);
  }

  /**
   * The mapping of a table whose columns are named by members.
   *
   * @throws Refusal {@link Code#INVALID_MAPPING} when a column is named otherwise
   */
  public static ColumnMapping ofNames(List<String> header) {
    return MappingReader.ofNames(header);
  }

  /**
   * The mapping put to a table.
   *
   * @throws Refusal {@link Code#INVALID_MAPPING} when the table lacks a column, or has two of a
   *     name
   */
  public RowReader to(List<String> header, JsonText json) {
    List<Violation> violations = new ArrayList<>();
    for (Entry entry : entries) {
      for (Part part : entry.parts()) {
        if (part instanceof Column column) {
          long found = header.stream().filter(column.name()::equals).count();
          if (found != 1) {
            String words =
                found == 0 ? "the table has no column \"" : "several columns are named \"";
            violations.add(
                Violation.at(
                    "/" + entry.path(), Code.INVALID_MAPPING, words + column.name() + "\""));
          }
        }
      }
    }
    MappingReader.requireNone(violations);
    return new RowReader(entries, header, json);
  }

  /** The columns that a member is made of, joined for a person; empty where there is none. */
  public Optional<String> columns(String pointer) {
    String names =
        entries.stream()
            .filter(entry -> (pointer + "/").startsWith(entry.pointer() + "/"))
            .flatMap(entry -> entry.parts().stream())
            .filter(Column.class::isInstance)
            .map(part -> ((Column) part).name())
            .collect(Collectors.joining(" "));
    return Optional.of(names).filter(text -> !text.isEmpty());
  }
}
