package io.suanpan.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file to be imported.
 *
 * @param path where it lies
 * @param name what it is called
 * @param size in bytes, packed as it is
 */
record LocalFile(Path path, String name, long size) {
  private static final int BUFFER = 64 * 1024;
  private static final long SAMPLE = 4 * 1024 * 1024;

  /** The word for standard input, which is put into a file first: it may be sent again then. */
  private static final String INPUT = "-";

  /**
   * @throws IOException when there is none that can be read
   */
  static LocalFile of(String word) throws IOException {
    if (word.equals(INPUT)) {
      Path copy = Files.createTempFile("suanpan-import-", "");
      copy.toFile().deleteOnExit();
      Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new LocalFile(copy, "standard-input", Files.size(copy));
    }
    Path path = Path.of(word);
    if (!Files.isRegularFile(path)) {
      throw new IOException("is no file");
    }
    return new LocalFile(path, path.getFileName().toString(), Files.size(path));
  }

  /** Where the report of its refused lines goes. */
  Path refused() {
    Path beside = path.resolveSibling(name + ".refused.csv");
    return name.equals("standard-input") ? beside.getFileName() : beside;
  }

  /** SHA-256 over the first bytes of it, unpacked; empty when it has fewer. */
  Optional<String> sha256(long bytes) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream plain = plain()) {
      long left = bytes;
      while (left > 0) {
        int read = plain.read(buffer, 0, (int) Math.min(BUFFER, left));
        if (read < 0) {
          return Optional.empty();
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  /** How many bytes it has unpacked; about so many, by its beginning, where it is packed. */
  long unpackedSize() throws IOException {
    try (CountedStream packed = new CountedStream(Files.newInputStream(path));
        InputStream plain = plain(packed)) {
      if (!(plain instanceof GZIPInputStream)) {
        return size;
      }
      long unpacked = 0;
      byte[] buffer = new byte[BUFFER];
      for (int read = 0; read >= 0 && packed.count() < SAMPLE; read = plain.read(buffer)) {
        unpacked += read;
      }
      return size <= SAMPLE ? unpacked : size / 1024 * unpacked / (packed.count() / 1024);
    }
  }

  private InputStream plain() throws IOException {
    return plain(Files.newInputStream(path));
  }

  private static InputStream plain(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file, BUFFER);
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
