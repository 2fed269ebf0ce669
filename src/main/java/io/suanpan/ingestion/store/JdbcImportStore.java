package io.suanpan.ingestion.store;

import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.ImportStore;
import io.suanpan.ingestion.RefusedLine;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Imports by JDBC: their progress is written with the events, which are written so too. */
@ApplicationScoped
public class JdbcImportStore implements ImportStore {
  private static final String OF_IMPORT = " WHERE tenant_id = ? AND import_id = ?";
  private static final String OF_ATTEMPT = OF_IMPORT + " AND attempt = ?";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject TenantNumbers numbers;

  @Override
  public Import open(TenantId tenant, ImportSource source, Instant at, String actor) {
    Import opened = Import.opened(numbers.next(tenant, "import"), source, at);
    update(
        "INSERT INTO event_import (tenant_id, import_id, name, format, separator_char, mapping,"
            + " state, attempt, committed_line, committed_bytes, committed_sha256, stored_events,"
            + " duplicates, conflicts, quarantined, started_at, started_by)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, 0, 0, 0, 0, ?, ?)",
        tenant.number(),
        opened.id(),
        source.name(),
        source.format().name(),
        source.delimiter().map(String::valueOf).orElse(null),
        source.mapping().orElse(null),
        opened.state().name(),
        opened.point().sha256(),
        Times.utc(at),
        actor);
    return opened;
  }

  @Override
  public Optional<Import> takeOver(TenantId tenant, long id) {
    update(
        "UPDATE event_import SET attempt = attempt + 1, state = 'RUNNING', ended_at = NULL,"
            + " code = NULL, detail = NULL"
            + OF_IMPORT,
        tenant.number(),
        id);
    return find(tenant, id);
  }

  @Override
  public boolean advance(TenantId tenant, Import attempt, Step step) {
    int updated =
        update(
            "UPDATE event_import SET committed_line = ?, committed_bytes = ?, committed_sha256 = ?,"
                + " stored_events = stored_events + ?, duplicates = duplicates + ?,"
                + " conflicts = conflicts + ?,"
                + " quarantined = quarantined + ?"
                + OF_ATTEMPT,
            step.end().line(),
            step.end().bytes(),
            step.end().sha256(),
            step.counts().stored(),
            step.counts().duplicates(),
            step.counts().conflicts(),
            step.counts().quarantined(),
            tenant.number(),
            attempt.id(),
            attempt.attempt());
    if (updated == 1 && !step.refused().isEmpty()) {
      try (Connection connection = database.getConnection()) {
        ImportRows.addRefused(connection, tenant, attempt.id(), step.refused());
      } catch (SQLException e) {
        throw new StorageException(e);
      }
    }
    return updated == 1;
  }

  @Override
  public boolean end(TenantId tenant, Import attempt, RestartPoint end, Instant at) {
    return update(
            "UPDATE event_import SET state = 'DONE', ended_at = ?, committed_line = ?,"
                + " committed_bytes = ?, committed_sha256 = ?"
                + OF_ATTEMPT,
            Times.utc(at),
            end.line(),
            end.bytes(),
            end.sha256(),
            tenant.number(),
            attempt.id(),
            attempt.attempt())
        == 1;
  }

  @Override
  public void breakOff(TenantId tenant, Import attempt, Import.Broken why, Instant at) {
    update(
        "UPDATE event_import SET state = 'BROKEN_OFF', ended_at = ?, code = ?, detail = ?"
            + OF_ATTEMPT,
        Times.utc(at),
        why.code().name(),
        ImportRows.cut(why.detail()),
        tenant.number(),
        attempt.id(),
        attempt.attempt());
  }

  @Override
  public Optional<Import> find(TenantId tenant, long id) {
    return query(ImportRows.SELECT + OF_IMPORT, ImportRows::toImport, tenant.number(), id).stream()
        .findFirst();
  }

  @Override
  public List<Import> list(TenantId tenant, long before, int limit) {
    return query(
        ImportRows.SELECT
            + " WHERE tenant_id = ? AND import_id < ? ORDER BY import_id DESC LIMIT ?",
        ImportRows::toImport,
        tenant.number(),
        before,
        limit);
  }

  @Override
  public List<RefusedLine> refused(TenantId tenant, long id, long after, int limit) {
    return query(
        ImportRows.SELECT_REFUSED + OF_IMPORT + " AND line > ? ORDER BY line LIMIT ?",
        ImportRows::toRefusedLine,
        tenant.number(),
        id,
        after,
        limit);
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      ImportRows.bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private <T> List<T> query(String sql, ImportRows.Row<T> row, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      ImportRows.bind(statement, values);
      return ImportRows.read(statement, row);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
