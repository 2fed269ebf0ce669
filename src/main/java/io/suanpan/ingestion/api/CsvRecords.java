package io.suanpan.ingestion.api;

import io.suanpan.ingestion.ColumnMapping;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.ingestion.RowReader;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Events as rows of a table with a header, in UTF-8 (RFC 4180). Rows are told apart before they are
 * parsed, so that a broken one costs that one only.
 */
final class CsvRecords implements EventRecords {
  /** About what a row takes beside its cells, and each cell, when it has become an event. */
  private static final int ROW = 1000;

  private static final int CELL = 100;

  private final Lines lines;
  private final CSVFormat format;
  private final int columns;
  private final RowReader reader;

  /**
   * Reads the header.
   *
   * @throws Refusal when it cannot be read, or lacks a column that is mapped
   */
  CsvRecords(FileBytes plain, ImportSource source, JsonText json) throws IOException {
    String possible = source.delimiter().map(String::valueOf).orElse(ImportSource.DELIMITERS);
    Quoting quoting = new Quoting(possible);
    lines = new Lines(plain, quoting);
    Lines.Line first = lines.next().orElseThrow(() -> unreadable("the table has no header"));
    format = CSVFormat.RFC4180.builder().setDelimiter(quoting.settle()).get();
    List<String> header = header(first);
    columns = header.size();
    ColumnMapping mapping =
        source
            .mapping()
            .map(json::read)
            .map(ColumnMapping::of)
            .orElseGet(() -> ColumnMapping.ofNames(header));
    reader = mapping.to(header, json);
  }

  private List<String> header(Lines.Line line) {
    if (line.state() != Lines.State.WHOLE) {
      throw unreadable("the header is no row of a table");
    }
    return cells(line.bytes()).stream().map(String::strip).toList();
  }

  @Override
  public Optional<EventRecord> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && isEmpty(line.get().bytes())) {
      line = lines.next();
    }
    return line.map(
        row ->
            new EventRecord(
                row.number(),
                JsonWeight.of(row.bytes(), row.bytes().length) + ROW + (long) CELL * columns,
                value(row)));
  }

  @Override
  public RestartPoint point() {
    return lines.point();
  }

  @Override
  public void skipTo(RestartPoint point) throws IOException {
    lines.skipTo(point);
  }

  private Object value(Lines.Line row) {
    if (row.state() == Lines.State.TOO_LONG) {
      return row.tooLong();
    }
    if (row.state() == Lines.State.WRONG) {
      String detail = "not readable as CSV: a quote that opens a cell is not closed at its end";
      return row.unreadable(Code.UNREADABLE_BODY, detail);
    }
    try {
      List<String> cells = cells(row.bytes());
      if (cells.size() == columns) {
        return reader.event(cells);
      }
      String detail = "has " + cells.size() + " cells, the header " + columns;
      return row.unreadable(Code.UNREADABLE_BODY, detail);
    } catch (Refusal e) {
      return row.unreadable(e.code(), e.getMessage());
    }
  }

  private List<String> cells(byte[] row) {
    try (CSVParser parser = CSVParser.parse(text(row), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> cells = records.next().toList();
      if (records.hasNext()) {
        throw unreadable("not readable as CSV: a carriage return inside a cell without quotes");
      }
      return cells;
    } catch (IOException | UncheckedIOException e) {
      throw unreadable("not readable as CSV: " + e.getMessage());
    }
  }

  private static String text(byte[] row) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(row)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable("not readable as UTF-8");
    }
  }

  private static Refusal unreadable(String detail) {
    return new Refusal(Code.UNREADABLE_BODY, detail);
  }

  /** Programs that edit tables leave rows without a cell behind. */
  private boolean isEmpty(byte[] row) {
    for (byte b : row) {
      if (b != ' ' && b != '\t' && b != '\r' && b != format.getDelimiterString().charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
