package io.suanpan.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk in memory of limited size, where the machine lets one be mounted. */
final class SmallDisk {
  private static final String SIZE = "size=2500m";

  private SmallDisk() {}

  /** Mounts an empty one there; empty where that is not allowed. */
  static Optional<Path> mount(Path folder) throws IOException, InterruptedException {
    unmount(folder);
    Files.createDirectories(folder);
    if (run("mount", "-t", "tmpfs", "-o", SIZE, "suanpan-crash", folder.toString()) != 0) {
      System.out.println("no disk can be mounted here: rounds with a full disk are left out");
      return Optional.empty();
    }
    return Optional.of(folder);
  }

  static void unmount(Path folder) throws IOException, InterruptedException {
    if (Files.readString(Path.of("/proc/mounts")).contains(" " + folder + " ")) {
      run("umount", "-l", folder.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Leaves no room on the disk for some time. */
  static void fill(Path disk, long millis) throws IOException, InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[1 << 20];
    boolean full = false;
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (System.nanoTime() < end) {
        try {
          out.write(block);
        } catch (IOException e) {
          full = true;
          // Finer, down to the last byte, and again for what others have given back.
          block = new byte[Math.max(1, block.length / 4)];
          Thread.sleep(20);
        }
      }
    } finally {
      Files.delete(ballast);
    }
    if (!full) {
      throw new IOException("the disk did not fill up in " + millis + " ms");
    }
  }
}
