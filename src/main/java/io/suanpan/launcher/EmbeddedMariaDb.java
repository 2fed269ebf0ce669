package io.suanpan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A MariaDB server run as a child process on loopback, its data in a folder of ours.
 *
 * <p>A start after a crash first ends the server that the crash left behind, then lets InnoDB
 * recover: what was committed is there.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final String NAME = "suanpan";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path home;
  private final MariaDbBinaries binaries;
  private final int port;
  private Process process;
  private boolean closed;

  /**
   * @param home the folder that holds binaries, data and logs of this server
   * @param port the loopback port, or 0 for any free one
   * @throws IOException when no port is free
   */
  public EmbeddedMariaDb(Path home, int port) throws IOException {
    this.home = home.toAbsolutePath().normalize();
    this.binaries = new MariaDbBinaries(this.home.resolve("mariadb-" + MariaDbBinaries.VERSION));
    this.port = port == 0 ? freePort() : port;
  }

  /**
   * Starts the server and returns when it answers.
   *
   * @param options further server options
   * @return how to connect
   * @throws IOException when the server cannot be unpacked or does not come up
   * @throws InterruptedException when interrupted while waiting
   */
  synchronized DatabaseAddress start(List<String> options)
      throws IOException, InterruptedException {
    closed = false;
    Files.createDirectories(home);
    stopOrphan();
    binaries.unpack();
    binaries.install(data(), home.resolve("install.log"));
    Path init = home.resolve("init.sql");
    Files.writeString(init, initialStatements());
    List<String> command = new ArrayList<>(command(init));
    command.addAll(options);
    Files.deleteIfExists(log());
    process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    // It writes this itself, but late: killed before that, the next start would not find it.
    Files.writeString(pidFile(), Long.toString(process.pid()));
    awaitReady();
    return address();
  }

  /**
   * Starts it again whenever it is killed, by a lack of memory for one: nobody else would. Where
   * that fails the whole program ends, so that whoever watches it can start it anew.
   *
   * @param options further server options
   */
  void keepRunning(List<String> options) {
    Thread guard = new Thread(() -> guard(options), "suanpan-database-guard");
    guard.setDaemon(true);
    guard.start();
  }

  private void guard(List<String> options) {
    try {
      // It ends with 0 when it is told to stop.
      while (process.waitFor() != 0 && revived(options)) {
        Progress.say("the database server was killed and runs again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      Progress.say("the database server was killed and does not start: " + e.getMessage());
      System.exit(1);
    }
  }

  /** False when it has been closed. */
  private synchronized boolean revived(List<String> options)
      throws IOException, InterruptedException {
    if (!closed) {
      start(options);
    }
    return !closed;
  }

  private DatabaseAddress address() {
    String url = "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?sslMode=DISABLED";
    return new DatabaseAddress(url, NAME, NAME).complete();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command(Path init) {
    List<String> command = new ArrayList<>();
    command.add(binaries.server().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + binaries.base());
    command.add("--datadir=" + data());
    command.add("--lc-messages-dir=" + binaries.base().resolve("share"));
    command.add("--port=" + port);
    // Unix limits the length of a socket's path to 107 bytes; the data directory may be deep.
    command.add("--socket=" + System.getProperty("java.io.tmpdir") + "/suanpan-" + port + ".sock");
    // Its own folder: what lies in the system's may be cleared away under it.
    command.add("--tmpdir=" + home);
    command.add("--pid-file=" + pidFile());
    command.add("--bind-address=127.0.0.1");
    // Else the server makes an RSA certificate at every start, which takes 4 to 16 seconds.
    command.add("--skip-ssl");
    command.add("--skip-name-resolve");
    command.add("--init-file=" + init);
    command.add("--character-set-server=utf8mb4");
    command.add("--collation-server=utf8mb4_bin");
    command.add("--default-time-zone=+00:00");
    command.add("--max-allowed-packet=64M");
    command.add("--innodb-flush-log-at-trx-commit=1");
    if (MariaDbBinaries.runsAsRoot()) {
      command.add("--user=root");
    }
    return command;
  }

  /** One statement a line, as the server wants it. */
  private static String initialStatements() {
    return """
    CREATE DATABASE IF NOT EXISTS suanpan CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
    CREATE USER IF NOT EXISTS 'suanpan'@'127.0.0.1' IDENTIFIED BY 'suanpan';
    GRANT ALL ON suanpan.* TO 'suanpan'@'127.0.0.1';
    """;
  }

  private void awaitReady() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(log()) || !Files.readString(log()).contains("ready for connections")) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.destroy();
        throw new IOException("the embedded database did not start:\n" + Files.readString(log()));
      }
      Thread.sleep(20);
    }
  }

  private void stopOrphan() throws IOException, InterruptedException {
    if (!Files.exists(pidFile())) {
      return;
    }
    String text = Files.readString(pidFile()).strip();
    if (!text.matches("[0-9]{1,9}")) {
      return;
    }
    ProcessHandle orphan = ProcessHandle.of(Long.parseLong(text)).orElse(null);
    Path commandLine = Path.of("/proc", text, "cmdline");
    if (orphan == null
        || !Files.exists(commandLine)
        || !new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8)
            .contains("--datadir=" + data() + '\0')) {
      return;
    }
    Progress.say("ending the database server that a crash left behind, pid " + text);
    orphan.destroy();
    orphan.onExit().join();
  }

  private Path data() {
    return home.resolve("data");
  }

  private Path log() {
    return home.resolve("mariadbd.log");
  }

  private Path pidFile() {
    return home.resolve("mariadbd.pid");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
