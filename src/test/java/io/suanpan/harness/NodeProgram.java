package io.suanpan.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * Programs for Node that are tests, with the packages they need. Where npm, its registry or a Node
 * that is new enough cannot be had, the test is skipped and says so.
 */
public final class NodeProgram {
  private static final int OLDEST_NODE = 22;
  private static final String NODE_PACKAGE = "node@22.23.3";
  private static final long PATIENCE_SECONDS = 180;

  private final Path folder;
  private final String node;

  private NodeProgram(Path folder, String node) {
    this.folder = folder;
    this.node = node;
  }

  /** What a program did. */
  public record Result(int status, String output) {}

  /**
   * Copies programs and installs what their {@code package-lock.json} names.
   *
   * @param sources a folder with {@code package.json}
   * @param folder where to, below {@code target}
   */
  public static NodeProgram install(Path sources, Path folder) {
    copy(sources, folder);
    needed(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    if (major(folder) >= OLDEST_NODE) {
      return new NodeProgram(folder, "node");
    }
    // npm has Node too. Beside the programs, so that it is not installed anew each time.
    Path beside = folder.resolveSibling("node");
    Path binary = beside.resolve("node_modules/node/bin/node").toAbsolutePath();
    if (!Files.isExecutable(binary)) {
      needed(
          folder,
          List.of(
              "npm",
              "install",
              "--prefix",
              beside.toString(),
              "--no-audit",
              "--no-fund",
              NODE_PACKAGE));
    }
    if (!Files.isExecutable(binary)) {
      throw new TestAbortedException("skipped, npm installed no " + binary);
    }
    return new NodeProgram(folder, binary.toString());
  }

  /** Runs one of the programs to its end. */
  public Result run(String program, Map<String, String> environment) {
    return run(folder, List.of(node, program), environment);
  }

  private static int major(Path folder) {
    Result version = run(folder, List.of("node", "--version"), Map.of());
    String digits = version.output().strip().replaceFirst("^v([0-9]{1,4}).*", "$1");
    return version.status() == 0 && digits.matches("[0-9]+") ? Integer.parseInt(digits) : 0;
  }

  private static void needed(Path folder, List<String> command) {
    Result result = run(folder, command, Map.of());
    if (result.status() != 0) {
      throw new TestAbortedException(
          "skipped, \"" + String.join(" ", command) + "\" does not work: " + result.output());
    }
  }

  private static Result run(Path folder, List<String> command, Map<String, String> environment) {
    Path log = folder.resolve("output.log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Result(-1, "no end in " + PATIENCE_SECONDS + " s: " + Files.readString(log));
      }
      return new Result(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      return new Result(-1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path sources, Path folder) {
    try (var files = Files.list(sources)) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
