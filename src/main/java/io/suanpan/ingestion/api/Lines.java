package io.suanpan.ingestion.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, none longer in memory than it may be. */
final class Lines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private long number;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  /**
   * A line.
   *
   * @param number its place, from 1
   * @param bytes what it says, cut where it is too long
   * @param whole whether that is all of it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Line(long number, byte[] bytes, boolean whole) {}

  /** The next line that is not blank, without its end. */
  Optional<Line> next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(512);
      long length = 0;
      int b = in.read();
      if (b < 0) {
        return Optional.empty();
      }
      number++;
      for (; b >= 0 && b != '\n'; b = in.read()) {
        if (length++ < EventBody.MAX_EVENT) {
          line.write(b);
        }
      }
      byte[] bytes = line.toByteArray();
      if (!isBlank(bytes)) {
        return Optional.of(new Line(number, bytes, length <= EventBody.MAX_EVENT));
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
