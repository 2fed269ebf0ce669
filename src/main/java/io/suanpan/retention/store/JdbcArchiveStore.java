package io.suanpan.retention.store;

import io.suanpan.metering.Quantities;
import io.suanpan.retention.ArchiveStore;
import io.suanpan.retention.Contents;
import io.suanpan.retention.EventArchive;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The list of archives by JDBC. */
@ApplicationScoped
public class JdbcArchiveStore implements ArchiveStore {
  private static final String SELECT =
      "SELECT archive_id, file, month, events, first_seq, last_seq, sha256, quantities, made_at,"
          + " emptied_at FROM event_archive WHERE tenant_id = ? ORDER BY archive_id";
  private static final String INSERT =
      "INSERT INTO event_archive (tenant_id, archive_id, file, month, events, first_seq, last_seq,"
          + " sha256, quantities, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject TenantNumbers numbers;

  @Override
  public List<EventArchive> of(TenantId tenant) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setInt(1, tenant.number());
      List<EventArchive> archives = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          archives.add(archive(row));
        }
      }
      return archives;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static EventArchive archive(ResultSet row) throws SQLException {
    return new EventArchive(
        row.getInt(1),
        row.getString(2),
        YearMonth.parse(row.getString(3)),
        new Contents(
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getString(7),
            Quantities.parse(row.getString(8))),
        Times.read(row, 9).orElseThrow(),
        Times.read(row, 10));
  }

  @Override
  public EventArchive add(TenantId tenant, EventArchive archive) {
    int number = numbers.next(tenant, "archive");
    Contents contents = archive.contents();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setInt(1, tenant.number());
      statement.setInt(2, number);
      statement.setString(3, archive.file());
      statement.setString(4, archive.month().toString());
      statement.setLong(5, contents.events());
      statement.setLong(6, contents.firstSeq());
      statement.setLong(7, contents.lastSeq());
      statement.setString(8, contents.sha256());
      statement.setString(9, contents.usage().toString());
      statement.setObject(10, Times.utc(archive.madeAt()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
    return new EventArchive(
        number, archive.file(), archive.month(), contents, archive.madeAt(), archive.emptiedAt());
  }

  @Override
  public void emptied(TenantId tenant, int number, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE event_archive SET emptied_at = ? WHERE tenant_id = ? AND archive_id = ?")) {
      statement.setObject(1, Times.utc(at));
      statement.setInt(2, tenant.number());
      statement.setInt(3, number);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
