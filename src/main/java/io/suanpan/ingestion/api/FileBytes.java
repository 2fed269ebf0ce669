package io.suanpan.ingestion.api;

import io.suanpan.digest.RunningSha256;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream of lines, one by one, counted and hashed as they are taken. */
final class FileBytes {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final RunningSha256 hash = new RunningSha256();
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private int hashed;
  private long before;

  FileBytes(InputStream in) {
    this.in = in;
  }

  /** The next byte, -1 at the end. */
  int read() throws IOException {
    return next < end || fill() ? buffer[next++] & 0xff : -1;
  }

  /** How far it was taken. */
  RestartPoint point(long line) {
    hash();
    return new RestartPoint(line, before + next, hash.soFar());
  }

  /**
   * Passes over what is done with.
   *
   * @throws Refusal {@link Code#IMPORT_FILE_DIFFERS} when these are other bytes
   */
  void skipTo(RestartPoint point) throws IOException {
    while (before + next < point.bytes() && (next < end || fill())) {
      next += (int) Math.min(end - next, point.bytes() - before - next);
    }
    if (!point(point.line()).equals(point)) {
      throw new Refusal(
          Code.IMPORT_FILE_DIFFERS,
          "this is not the file that was begun: its first "
              + point.bytes()
              + " bytes are others; import it as a new one");
    }
  }

  /**
   * Passes over a byte order mark.
   *
   * @throws Refusal when it tells that this is not UTF-8
   */
  void skipMark() throws IOException {
    end = Math.max(0, in.readNBytes(buffer, 0, 3));
    if (begins(0xef, 0xbb, 0xbf)) {
      next = 3;
    } else if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
      throw new Refusal(Code.UNREADABLE_BODY, "this is UTF-16; save it as UTF-8");
    } else if (begins('P', 'K', 3)) {
      throw new Refusal(Code.UNREADABLE_BODY, "this is an archive or a workbook; save it as CSV");
    }
  }

  private boolean begins(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= end || (buffer[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    hash();
    before += end;
    next = 0;
    hashed = 0;
    end = Math.max(0, in.read(buffer, 0, BUFFER));
    return end > 0;
  }

  private void hash() {
    hash.add(buffer, hashed, next - hashed);
    hashed = next;
  }
}
