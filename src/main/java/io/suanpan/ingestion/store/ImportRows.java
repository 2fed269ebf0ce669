package io.suanpan.ingestion.store;

import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.OutcomeCounts;
import io.suanpan.ingestion.RefusedLine;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.metering.EventIdentity;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of {@code event_import} and {@code refused_line}. */
final class ImportRows {
  static final String SELECT =
      "SELECT import_id, name, format, separator_char, mapping, state, attempt, committed_line,"
          + " committed_bytes, committed_sha256, stored_events, duplicates, conflicts, quarantined,"
          + " started_at, ended_at, code, detail FROM event_import";
  static final String SELECT_REFUSED =
      "SELECT line, outcome, event_id, code, pointer, detail FROM refused_line";

  /** The most characters of a text for people; names of members may be of any length. */
  private static final int MAX_TEXT = 1000;

  private ImportRows() {}

  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
    List<T> read = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        read.add(row.of(rows));
      }
    }
    return read;
  }

  static Import toImport(ResultSet row) throws SQLException {
    Optional<String> delimiter = Optional.ofNullable(row.getString(4));
    Optional<String> code = Optional.ofNullable(row.getString(17));
    String detail = row.getString(18);
    return new Import(
        row.getLong(1),
        new ImportSource(
            row.getString(2),
            ImportSource.Format.valueOf(row.getString(3)),
            delimiter.map(text -> text.charAt(0)),
            Optional.ofNullable(row.getString(5))),
        Import.State.valueOf(row.getString(6)),
        row.getInt(7),
        new RestartPoint(row.getLong(8), row.getLong(9), row.getString(10)),
        new OutcomeCounts(row.getLong(11), row.getLong(12), row.getLong(13), row.getLong(14)),
        Times.read(row, 15).orElseThrow(),
        Times.read(row, 16),
        code.map(word -> new Import.Broken(Code.valueOf(word), detail)));
  }

  static void addRefused(Connection connection, TenantId tenant, long id, List<RefusedLine> lines)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO refused_line"
                + " (tenant_id, import_id, line, outcome, event_id, code, pointer, detail)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (RefusedLine line : lines) {
        bind(
            statement,
            tenant.number(),
            id,
            line.line(),
            line.outcome().name(),
            identifier(line.id()),
            line.why().code().name(),
            cut(line.why().pointer()),
            cut(line.why().detail()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static RefusedLine toRefusedLine(ResultSet row) throws SQLException {
    byte[] id = row.getBytes(3);
    return new RefusedLine(
        row.getLong(1),
        Outcome.valueOf(row.getString(2)),
        Optional.ofNullable(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8)),
        Violation.at(row.getString(5), Code.valueOf(row.getString(4)), row.getString(6)));
  }

  /** Only for reading: one that is too long to be an identity is left out. */
  private static byte[] identifier(Optional<String> text) {
    return text.map(id -> id.getBytes(StandardCharsets.UTF_8))
        .filter(bytes -> bytes.length <= EventIdentity.MAX_BYTES)
        .orElse(null);
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MAX_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT)) + "…";
  }
}
