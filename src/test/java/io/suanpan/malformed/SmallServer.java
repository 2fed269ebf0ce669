package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product with little memory, which ends at once when that does not suffice. */
final class SmallServer implements AutoCloseable {
  static final int HEAP_MEGABYTES = 384;
  private static final Pattern USED = Pattern.compile("generation +total [0-9]+K, used ([0-9]+)K");

  private final ServerProcess process;
  private final int port;
  private final int databasePort;

  SmallServer() throws IOException, InterruptedException {
    port = ServerProcess.freePort();
    databasePort = ServerProcess.freePort();
    Path data = Path.of("target/malformed/data-" + System.nanoTime()).toAbsolutePath();
    process =
        ServerProcess.start(
            data,
            port,
            Map.of(
                "SUANPAN_EMBEDDED_DB_PORT",
                Integer.toString(databasePort),
                "JAVA_TOOL_OPTIONS",
                "-Xmx" + HEAP_MEGABYTES + "m -XX:+ExitOnOutOfMemoryError"));
  }

  ServerProcess process() {
    return process;
  }

  int port() {
    return port;
  }

  /** Megabytes of the heap that are used after a collection. */
  long heapInUse() throws IOException, InterruptedException {
    command("GC.run");
    command("GC.run");
    long kilobytes = 0;
    Matcher used = USED.matcher(command("GC.heap_info"));
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    if (kilobytes == 0) {
      throw new IOException("the heap is told in other words than those of the serial collector");
    }
    return kilobytes / 1024;
  }

  private String command(String command) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process running =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String output = new String(running.getInputStream().readAllBytes(), UTF_8);
    if (running.waitFor() != 0) {
      throw new IOException(output + process.output());
    }
    return output;
  }

  /** The first column of what a query answers. */
  List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    String url = "jdbc:mysql://127.0.0.1:" + databasePort + "/suanpan?sslMode=DISABLED";
    try (Connection connection = DriverManager.getConnection(url, "suanpan", "suanpan");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Override
  public void close() {
    process.close();
  }
}
