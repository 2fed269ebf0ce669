package io.suanpan.ingestion.api;

import io.suanpan.ingestion.ColumnMapping;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.ImportSource.Format;
import io.suanpan.ingestion.JsonText;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An import to be opened.
 *
 * @param name the file's, for people, 1 to 255 characters
 * @param format csv or ndjson; the ending of the name tells unless given
 * @param delimiter between the cells: one of , ; | or a tab; the header tells unless given
 * @param mapping which columns make which members of an event
 */
public record ImportBody(
    String name, String format, String delimiter, Map<String, Object> mapping) {
  private static final int MAX_NAME = 255;
  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|txt)(\\.gz)?");
  private static final Pattern LINES = Pattern.compile("(?i).*\\.(ndjson|jsonl)(\\.gz)?");

  /**
   * @throws Refusal when something is wrong with it
   */
  ImportSource source(JsonText json) {
    if (name == null) {
      throw Refusal.of("/name", Code.MISSING_MEMBER, "\"name\" is missing");
    }
    boolean control = name.chars().anyMatch(Character::isISOControl);
    if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME || control) {
      String detail = "must have 1 to " + MAX_NAME + " characters, none for control";
      throw Refusal.of("/name", Code.INVALID_VALUE, detail);
    }
    Format read = formatToRead();
    if (read == Format.NDJSON && (mapping != null || delimiter != null)) {
      throw Refusal.of("/mapping", Code.INVALID_VALUE, "only tables have columns");
    }
    if (mapping != null) {
      ColumnMapping.of(mapping);
    }
    return new ImportSource(name, read, between(), Optional.ofNullable(mapping).map(json::write));
  }

  private Format formatToRead() {
    if (format == null) {
      if (TABLE.matcher(name).matches()) {
        return Format.CSV;
      }
      if (LINES.matcher(name).matches()) {
        return Format.NDJSON;
      }
      throw Refusal.of("/format", Code.MISSING_MEMBER, "say whether it is csv or ndjson");
    }
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "csv" -> Format.CSV;
      case "ndjson" -> Format.NDJSON;
      default -> throw Refusal.of("/format", Code.INVALID_VALUE, "is csv or ndjson");
    };
  }

  private Optional<Character> between() {
    if (delimiter == null) {
      return Optional.empty();
    }
    String one = delimiter.equals("tab") || delimiter.equals("\\t") ? "\t" : delimiter;
    if (one.length() != 1 || !ImportSource.DELIMITERS.contains(one)) {
      throw Refusal.of("/delimiter", Code.INVALID_VALUE, "is one of , ; | or tab");
    }
    return Optional.of(one.charAt(0));
  }
}
