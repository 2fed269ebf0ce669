package io.suanpan.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** The database, answering and migrated: the embedded one or one that is run elsewhere. */
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Held, because a logger nobody holds forgets its level. */
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private final DatabaseAddress address;
  private final Optional<EmbeddedMariaDb> embedded;

  private Database(DatabaseAddress address, Optional<EmbeddedMariaDb> embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  /** Connects to the configured database, or starts the embedded one in {@code folder}. */
  static Database open(Optional<DatabaseAddress> configured, Path folder)
      throws StartupException, InterruptedException {
    try {
      if (configured.isPresent()) {
        DatabaseAddress address = configured.get().complete();
        awaitAnswer(address);
        return migrated(new Database(address, Optional.empty()));
      }
      EmbeddedMariaDb server =
          new EmbeddedMariaDb(folder, Settings.number("suanpan.embedded.db.port", 0));
      List<String> options =
          List.of(
              "--innodb-buffer-pool-size="
                  + Settings.value("suanpan.embedded.db.memory").orElse("256M"),
              "--innodb-log-file-size="
                  + Settings.value("suanpan.embedded.db.redo").orElse("128M"));
      DatabaseAddress address = server.start(options);
      server.keepRunning(options);
      return migrated(new Database(address, Optional.of(server)));
    } catch (IOException e) {
      throw new StartupException("the embedded database failed", e);
    }
  }

  /**
   * For tests: the database that {@code SUANPAN_TEST_DB_URL} names, emptied, or an embedded one in
   * {@code folder}.
   */
  public static Database forTests(Path folder) throws StartupException, InterruptedException {
    Database database = open(DatabaseAddress.configured("suanpan.test.db"), folder);
    flyway(database.address).cleanDisabled(false).load().clean();
    return migrated(database);
  }

  public String url() {
    return address.url();
  }

  public String user() {
    return address.user();
  }

  public String password() {
    return address.password();
  }

  private static Database migrated(Database database) throws StartupException {
    try {
      MigrateResult result = flyway(database.address).load().migrate();
      Progress.say(
          result.migrationsExecuted
              + " migrations run on "
              + result.databaseType
              + ", schema version "
              + Optional.ofNullable(result.targetSchemaVersion)
                  .orElse(result.initialSchemaVersion));
      return database;
    } catch (FlywayException e) {
      database.close();
      throw new StartupException("the database could not be migrated", e);
    }
  }

  private static FluentConfiguration flyway(DatabaseAddress address) {
    FLYWAY_LOG.setLevel(Level.WARNING);
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(address.url(), address.user(), address.password())
        .locations("classpath:db-migrations");
  }

  private static void awaitAnswer(DatabaseAddress address)
      throws StartupException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    boolean told = false;
    while (true) {
      try {
        DriverManager.getConnection(address.url(), address.user(), address.password()).close();
        return;
      } catch (SQLException e) {
        boolean refused = "28000".equals(e.getSQLState()) || "42000".equals(e.getSQLState());
        if (refused || Instant.now().isAfter(end)) {
          throw new StartupException("the database at " + address.url() + " does not answer", e);
        }
        if (!told) {
          Progress.say("waiting for the database at " + address.url());
          told = true;
        }
        Thread.sleep(1000);
      }
    }
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedMariaDb::close);
  }
}
