package io.suanpan.ingestion;

import io.suanpan.ingestion.ColumnMapping.Column;
import io.suanpan.ingestion.ColumnMapping.Entry;
import io.suanpan.ingestion.ColumnMapping.Fixed;
import io.suanpan.ingestion.ColumnMapping.Part;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes events of the rows of one table. An empty cell is an absent member. */
public final class RowReader {
  private static final Set<String> COUNTS = Set.of("data.promptLength", "data.outputLength");
  private static final Set<String> TIMES = Set.of("time", "data.startedAt");
  private static final String RESPONSE = "data.response";

  private final List<Target> targets = new ArrayList<>();
  private final JsonText json;

  RowReader(List<Entry> entries, List<String> header, JsonText json) {
    entries.forEach(entry -> targets.add(Target.of(entry, header)));
    this.json = json;
  }

  /** What the text of a cell becomes. */
  private enum Kind {
    TEXT,
    COUNT,
    TIME,
    JSON;

    static Kind of(String path) {
      if (COUNTS.contains(path) || path.startsWith("data.usage.")) {
        return COUNT;
      }
      return TIMES.contains(path) ? TIME : path.equals(RESPONSE) ? JSON : TEXT;
    }
  }

  /** A member and the places of its cells; a place below 0 stands for a fixed part. */
  private record Target(List<String> members, Kind kind, List<Part> parts, List<Integer> places) {
    static Target of(Entry entry, List<String> header) {
      List<Integer> places = new ArrayList<>();
      for (Part part : entry.parts()) {
        places.add(part instanceof Column column ? header.indexOf(column.name()) : -1);
      }
      return new Target(
          List.of(entry.path().split("\\.", -1)), Kind.of(entry.path()), entry.parts(), places);
    }
  }

  /** An event in CloudEvents' JSON format, as maps, texts and numbers; it is not checked. */
  public Map<String, Object> event(List<String> cells) {
    Map<String, Object> event = new HashMap<>();
    for (Target target : targets) {
      Object value = target.parts().size() == 1 ? value(target, 0, cells) : joined(target, cells);
      if (value != null) {
        put(event, target.members(), value);
      }
    }
    return event;
  }

  private Object value(Target target, int part, List<String> cells) {
    if (target.parts().get(part) instanceof Fixed fixed) {
      return fixed.value();
    }
    String cell = cells.get(target.places().get(part));
    if (cell.isBlank()) {
      return null;
    }
    return switch (target.kind()) {
      case TEXT -> cell;
      case COUNT -> CellText.count(cell);
      case TIME -> CellText.time(cell, zone(target.parts().get(part)));
      case JSON -> parsed(cell);
    };
  }

  private static ZoneId zone(Part part) {
    return part instanceof Column column ? column.zone() : ZoneOffset.UTC;
  }

  private Object parsed(String cell) {
    try {
      return json.read(cell);
    } catch (UncheckedIOException e) {
      return cell;
    }
  }

  /** Slashes between, and escaped inside as in JSON pointers: other parts make another whole. */
  private Object joined(Target target, List<String> cells) {
    List<String> parts = new ArrayList<>();
    boolean empty = true;
    for (int i = 0; i < target.parts().size(); i++) {
      Object value = value(target, i, cells);
      empty &= value == null || target.parts().get(i) instanceof Fixed;
      parts.add(value == null ? "" : value.toString().replace("~", "~0").replace("/", "~1"));
    }
    return empty ? null : String.join("/", parts);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> event, List<String> members, Object value) {
    Map<String, Object> inner = event;
    for (String member : members.subList(0, members.size() - 1)) {
      inner = (Map<String, Object>) inner.computeIfAbsent(member, name -> new HashMap<>());
    }
    inner.put(members.get(members.size() - 1), value);
  }
}
