package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

/**
 * How far a file has been taken in: where to go on, and how to tell that it is the same file.
 *
 * @param line the last line that is done with; 0 at the beginning
 * @param bytes how many bytes of the file, unpacked, that is
 * @param sha256 over these bytes, in hexadecimal digits
 */
public record RestartPoint(long line, long bytes, String sha256) {
  public static final RestartPoint BEGINNING =
      new RestartPoint(0, 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  public RestartPoint {
    requireNonNull(sha256);
  }
}
