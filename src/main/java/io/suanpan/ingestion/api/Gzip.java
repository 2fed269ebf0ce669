package io.suanpan.ingestion.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Files packed by gzip (RFC 1952), also such as consist of several one after the other. */
final class Gzip {
  private static final int PIECE = 64 * 1024;

  private Gzip() {}

  static InputStream unpack(InputStream packed) throws IOException {
    return new GZIPInputStream(new ToTheEnd(packed), PIECE);
  }

  /** Unpacked, where it begins as a packed file does. */
  static InputStream unpackIfPacked(InputStream in) throws IOException {
    BufferedInputStream begun = new ToTheEnd(in);
    begun.mark(2);
    boolean packed = begun.read() == 0x1f && begun.read() == 0x8b;
    begun.reset();
    return packed ? new GZIPInputStream(begun, PIECE) : begun;
  }

  /**
   * Says that more is there until the end is reached. The JDK takes a stream that has nothing at
   * hand just now for one that has ended, and would leave out the packed files that follow.
   */
  private static final class ToTheEnd extends BufferedInputStream {
    ToTheEnd(InputStream in) {
      super(in, PIECE);
    }

    @Override
    public synchronized int available() throws IOException {
      if (pos < count) {
        return count - pos;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : Math.max(1, count - pos);
    }
  }
}
