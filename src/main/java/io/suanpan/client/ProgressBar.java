package io.suanpan.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Shows how far it has come: a moving bar on a terminal, a line every tenth elsewhere. */
public final class ProgressBar {
  private static final int WIDTH = 20;

  /** Erases what an earlier, longer line has left behind. */
  private static final String ERASE = "\u001b[K";

  private final boolean terminal = isTerminal();
  private final long total;
  private long shown = -1;

  public ProgressBar(long total) {
    this.total = total;
  }

  /**
   * @param done how much of the total
   * @param words what else there is to say
   */
  public void show(long done, String words) {
    long tenth = done * 10 / Math.max(1, total);
    if (terminal) {
      System.out.print("\r" + line(done, words) + ERASE);
      System.out.flush();
    } else if (tenth != shown) {
      System.out.println(line(done, words));
    }
    shown = tenth;
  }

  /** What is printed next begins a line. */
  public void end() {
    if (terminal && shown >= 0) {
      System.out.println();
    }
    shown = -1;
  }

  /** From JDK 22 on, {@code System.console()} no longer tells. */
  private static boolean isTerminal() {
    try {
      return Path.of("/proc/self/fd/1").toRealPath().startsWith("/dev/pts");
    } catch (IOException e) {
      return false;
    }
  }

  private String line(long done, String words) {
    int filled = (int) (done * WIDTH / Math.max(1, total));
    return String.format(
        Locale.ROOT,
        "  [%s%s] %3d %%  %s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done * 100 / Math.max(1, total),
        words);
  }
}
