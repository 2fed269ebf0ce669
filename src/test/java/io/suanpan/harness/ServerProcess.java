package io.suanpan.harness;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as it is shipped, run as a process of its own: {@code java -jar suanpan.jar}. */
public final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 180;

  /** Below what Linux hands out (net.ipv4.ip_local_port_range). */
  private static final int FIRST_PORT = 20_000;

  private static final int LAST_PORT = 32_000;

  private final Process process;
  private final Path log;
  private final int port;

  private ServerProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts it and returns when it is ready.
   *
   * @param data its data directory
   * @param port the port to listen on
   * @param environment further settings
   */
  public static ServerProcess start(Path data, int port, Map<String, String> environment)
      throws IOException, InterruptedException {
    ServerProcess server = launch(data, port, environment, List.of());
    server.await("ready at");
    return server;
  }

  /** Starts it with arguments and returns at once. */
  public static ServerProcess launch(
      Path data, int port, Map<String, String> environment, List<String> arguments)
      throws IOException {
    Files.createDirectories(data);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    List<String> command = new ArrayList<>(List.of("java"));
    if (!Boolean.getBoolean("suanpan.bench")) {
      // Starts a third faster; a measurement needs the whole compiler.
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }
    command.addAll(List.of("-jar", System.getProperty("suanpan.jar")));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SUANPAN_DATA_DIR", data.toString());
    builder.environment().put("SUANPAN_HTTP_PORT", Integer.toString(port));
    builder.environment().put("SUANPAN_BOOTSTRAP_OPERATOR_KEY", TestDatabase.OPERATOR_KEY);
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), log, port);
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  /** Whether it has a TCP connection whose own end is that local port; told by Linux. */
  public boolean hasConnectionFrom(int port) throws IOException {
    Path own = Path.of("/proc", Long.toString(pid()));
    Set<String> sockets = new HashSet<>();
    String end = ":%04X".formatted(port);
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : Files.readAllLines(own.resolve(table))) {
        String[] words = line.strip().split("\\s+", -1);
        if (words[1].endsWith(end)) {
          sockets.add("socket:[" + words[9] + "]");
        }
      }
    }
    try (Stream<Path> files = Files.list(own.resolve("fd"))) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    }
  }

  /** What an open file is; "" of one that has been closed meanwhile. */
  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  /** Not one that the system hands out by itself: whoever asks it for any port must not get it. */
  public static int freePort() throws IOException {
    for (int tries = 0; tries < 100; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody else's; the next one then.
      }
    }
    throw new IOException("no port is free");
  }

  public Client operator() {
    return new Client("http://127.0.0.1:" + port, TestDatabase.OPERATOR_KEY);
  }

  /** All it has printed so far. */
  public String output() throws IOException {
    return Files.readString(log);
  }

  private void await(String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!output().contains(text)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("the server did not get as far as \"" + text + "\":\n" + output());
      }
      Thread.sleep(50);
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM; answers the exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Waits until it ends by itself. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the server does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
