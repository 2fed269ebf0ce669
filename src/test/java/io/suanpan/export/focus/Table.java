package io.suanpan.export.focus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * An export as it is read back: texts by column, an empty field is null.
 *
 * @param columns the header
 * @param rows a text or null for each column
 */
public record Table(List<String> columns, List<List<String>> rows) {
  public static Table parse(String csv) {
    CSVFormat format = CSVFormat.RFC4180.builder().setNullString("").get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(row -> rows.add(row.toList()));
      return new Table(rows.get(0), rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String column) {
    return columns.contains(column);
  }

  /** Null also where there is no such column. */
  public String text(int row, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? null : rows.get(row).get(at);
  }

  public BigDecimal number(int row, String column) {
    String text = text(row, column);
    return text == null ? null : new BigDecimal(text);
  }

  /** The first row in which a column says that. */
  public int where(String column, String text) {
    for (int row = 0; row < rows.size(); row++) {
      if (text.equals(text(row, column))) {
        return row;
      }
    }
    throw new AssertionError("no row with " + column + " " + text);
  }

  Table without(String column) {
    int at = columns.indexOf(column);
    List<String> header = new ArrayList<>(columns);
    header.remove(at);
    List<List<String>> others = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> other = new ArrayList<>(row);
      other.remove(at);
      others.add(other);
    }
    return new Table(header, others);
  }

  Table with(int row, String column, UnaryOperator<String> change) {
    List<List<String>> others = new ArrayList<>(rows);
    List<String> other = new ArrayList<>(rows.get(row));
    other.set(columns.indexOf(column), change.apply(text(row, column)));
    others.set(row, other);
    return new Table(columns, others);
  }
}
