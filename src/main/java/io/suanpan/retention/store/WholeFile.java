package io.suanpan.retention.store;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there as a whole or not at all, whenever the machine stops. */
final class WholeFile implements Closeable {
  private final Path path;
  private final Path part;
  private final FileOutputStream out;

  WholeFile(Path path) throws IOException {
    this.path = path;
    this.part = path.resolveSibling(path.getFileName() + ".part");
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.out = new FileOutputStream(part.toFile());
  }

  OutputStream out() {
    return out;
  }

  /** All of it is on the disk, and then has its name. */
  void finish() throws IOException {
    out.getFD().sync();
    out.close();
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    // The folders as well: else a power cut could take the name away.
    Path folder = path.toAbsolutePath().getParent();
    sync(folder);
    sync(folder.getParent());
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
