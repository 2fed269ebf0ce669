package io.suanpan.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Shows how far it has come: a moving bar on a terminal, a line every tenth elsewhere. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final boolean terminal = isTerminal();
  private final long total;
  private final long began = System.nanoTime();
  private long done;
  private long shown = -1;

  ProgressBar(long total) {
    this.total = total;
  }

  void advance(long by) {
    done += by;
    long tenth = done * 10 / total;
    if (terminal) {
      System.out.print("\r" + line());
    } else if (tenth != shown) {
      System.out.println(line());
    }
    shown = tenth;
    if (terminal && done == total) {
      System.out.println();
    }
  }

  /** From JDK 22 on, {@code System.console()} no longer tells. */
  private static boolean isTerminal() {
    try {
      return Path.of("/proc/self/fd/1").toRealPath().startsWith("/dev/pts");
    } catch (IOException e) {
      return false;
    }
  }

  private String line() {
    int filled = (int) (done * WIDTH / total);
    long millis = Math.max(1, (System.nanoTime() - began) / 1_000_000);
    return String.format(
        Locale.ROOT,
        "  [%s%s] %3d %%  %,d of %,d events  %,d/s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done * 100 / total,
        done,
        total,
        done * 1000 / millis);
  }
}
