package io.suanpan.launcher;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Lines that say what the launcher does, stamped with the seconds since the JVM began. */
final class Progress {
  private Progress() {}

  static void say(String what) {
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(
        String.format(Locale.ROOT, "[suanpan %d.%02ds] ", millis / 1000, millis % 1000 / 10)
            + what);
  }
}
