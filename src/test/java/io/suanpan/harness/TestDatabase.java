package io.suanpan.harness;

import io.suanpan.launcher.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the integration tests: an embedded one, or the one that {@code
 * SUANPAN_TEST_DB_URL}, {@code _USER} and {@code _PASSWORD} name. It is emptied first.
 */
public final class TestDatabase implements LauncherSessionListener {
  /** The first operator's key on the test server. */
  public static final String OPERATOR_KEY = "sp_test_operator";

  /** Where the operator is told of quarantines. */
  public static final String OPERATOR_EMAIL = "operator@suanpan.example";

  /** The first password of the console's first user on the test server. */
  public static final String CONSOLE_PASSWORD = "the-first-of-all-passwords";

  /** Where the test server archives events. */
  public static final Path ARCHIVES = Path.of("target/test-archives").toAbsolutePath();

  private static Database database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Boolean.getBoolean("suanpan.integration") && database == null) {
      try {
        database = Database.forTests(Path.of("target/test-database"));
        Folders.delete(ARCHIVES);
      } catch (Exception e) {
        throw new IllegalStateException("no database for the tests", e);
      }
      System.out.println("integration tests run on " + database.url());
      // Read by the managed container when it starts the server.
      System.setProperty(
          "payara.cmdOptions",
          String.join(
              " ",
              "-Duser.timezone=UTC",
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Dsuanpan.db.url=" + database.url(),
              "-Dsuanpan.db.user=" + database.user(),
              "-Dsuanpan.db.password=" + database.password(),
              "-Dsuanpan.archive.dir=" + ARCHIVES,
              "-Dsuanpan.webhooks.allow.private=true",
              "-Dsuanpan.webhooks.timeout=PT2S",
              "-Dsuanpan.quotas.upkeep=PT1S",
              "-Dsuanpan.webhooks.retries=PT0.2S,PT0.3S",
              "-Dsuanpan.alerts.every=PT0S", // tests ask for it
              "-Dsuanpan.alerts.operator.email=" + OPERATOR_EMAIL,
              "-Dsuanpan.alerts.operator.types=quarantine.*",
              "-Dsuanpan.bootstrap.operator.key=" + OPERATOR_KEY,
              "-Dsuanpan.console.password=" + CONSOLE_PASSWORD,
              String.join(" ", TestProvider.start()),
              String.join(" ", TestMail.start())));
    }
  }

  /** A connection past the server. */
  public static Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  /** The first column of what a query answers. */
  public static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  /** Changes rows past the server; answers how many. */
  public static int change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
      TestMail.stop();
      TestProvider.stop();
    }
  }
}
