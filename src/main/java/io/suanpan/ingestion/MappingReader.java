package io.suanpan.ingestion;

import io.suanpan.ingestion.ColumnMapping.Column;
import io.suanpan.ingestion.ColumnMapping.Entry;
import io.suanpan.ingestion.ColumnMapping.Fixed;
import io.suanpan.ingestion.ColumnMapping.Part;
import io.suanpan.metering.Meters;
import io.suanpan.metering.UsageEvent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a mapping of columns, and checks that it can make events. */
final class MappingReader {
  private static final String USAGE = "data.usage.";
  private static final Set<String> ATTRIBUTES =
      Set.of("specversion", "id", "source", "type", "subject", "time");

  /** An attribute of CloudEvents (at most 20 letters and digits), or a member of the data. */
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9]{1,20}|data\\.[A-Za-z0-9_]{1,63}|data\\.usage\\.[a-z0-9_]{1,63}");

  private final List<Violation> violations = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private MappingReader() {}

  static ColumnMapping read(Object json) {
    MappingReader reader = new MappingReader();
    Members members = Members.of("", json, reader.violations);
    members.values().forEach((name, value) -> reader.entry(members, name.toString(), value));
    return reader.mapping(members);
  }

  static ColumnMapping ofNames(List<String> header) {
    MappingReader reader = new MappingReader();
    Members members = Members.of("", Map.of(), reader.violations);
    for (String name : header) {
      if (ATTRIBUTES.contains(name) || name.startsWith("data.")) {
        reader.entry(members, name, name);
      } else {
        String detail = "no member of an event; give a mapping that says what is what";
        members.wrong(name, Code.UNKNOWN_MEMBER, detail);
      }
    }
    return reader.mapping(members);
  }

  /**
   * @throws Refusal {@link Code#INVALID_MAPPING} with them, when there are any
   */
  static void requireNone(List<Violation> violations) {
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      throw new Refusal(Code.INVALID_MAPPING, first.pointer() + ": " + first.detail(), violations);
    }
  }

  private void entry(Members mapping, String path, Object value) {
    if (!PATH.matcher(path).matches() || path.equals("data") || path.equals("data.usage")) {
      mapping.wrong(path, Code.UNKNOWN_MEMBER, "is no member of an event");
    } else if (path.startsWith(USAGE) && Meters.named(path.substring(USAGE.length())).isEmpty()) {
      mapping.wrong(path, Code.UNKNOWN_METER, "is not a meter");
    } else {
      List<Part> parts =
          (value instanceof List<?> list ? list.stream() : Stream.of(value == null ? "" : value))
              .flatMap(part -> part(mapping, path, part).stream())
              .toList();
      entries.add(new Entry(path, parts));
    }
  }

  private Optional<Part> part(Members mapping, String path, Object value) {
    if (value instanceof String column && !column.isBlank()) {
      return Optional.of(new Column(column.strip()));
    }
    if (value instanceof Map<?, ?> map) {
      Object fixed = map.get("value");
      boolean known =
          fixed instanceof String || fixed instanceof Number || fixed instanceof Boolean;
      if (known && map.size() == 1) {
        return Optional.of(new Fixed(fixed));
      }
      if (map.get("column") instanceof String column) {
        return zone(mapping, path, map.get("zone")).map(zone -> new Column(column.strip(), zone));
      }
    }
    String detail =
        "must be a column, {\"value\":…}, {\"column\":…,\"zone\":…}, or a list of these, joined";
    mapping.wrong(path, Code.INVALID_VALUE, detail);
    return Optional.empty();
  }

  private static Optional<ZoneId> zone(Members mapping, String path, Object zone) {
    try {
      return Optional.of(zone == null ? ZoneOffset.UTC : ZoneId.of(zone.toString()));
    } catch (DateTimeException e) {
      mapping.wrong(path, Code.INVALID_VALUE, "\"" + zone + "\" is no time zone");
      return Optional.empty();
    }
  }

  /** What every row would lack is told before the first one is read. */
  private ColumnMapping mapping(Members mapping) {
    boolean responses = has("data.response");
    require(mapping, "id", "name the column, or the columns together, that no two rows share");
    require(mapping, "source", "say where the rows are from: {\"value\":\"…\"}");
    if (!has("type")) {
      require(mapping, "data.vendor", "name the column, or say the vendor: {\"value\":\"…\"}");
      if (!responses) {
        require(mapping, "data.model", "name the column of the model");
        boolean counts = entries.stream().anyMatch(entry -> entry.path().startsWith(USAGE));
        if (!counts) {
          mapping.wrong("data.usage", Code.MISSING_MEMBER, "map data.usage.input or another meter");
        }
      }
      String type = responses ? UsageEvent.LLM_RESPONSE : UsageEvent.LLM_USAGE;
      entries.add(new Entry("type", List.of(new Fixed(type))));
    }
    requireNone(violations);
    return new ColumnMapping(entries);
  }

  private boolean has(String path) {
    return entries.stream().anyMatch(entry -> entry.path().equals(path));
  }

  private void require(Members mapping, String path, String detail) {
    if (!has(path) && !mapping.values().containsKey(path)) {
      mapping.wrong(path, Code.MISSING_MEMBER, detail);
    }
  }
}
