package io.suanpan.ingestion.api;

import io.suanpan.ingestion.RestartPoint;
import io.suanpan.ingestion.app.Unreadable;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream, none longer in memory than it may be. */
final class Lines {
  private final FileBytes in;
  private final LineEnds ends;
  private byte[] buffer = new byte[512];
  private long number;

  Lines(FileBytes in, LineEnds ends) {
    this.in = in;
    this.ends = ends;
  }

  /** Whether a line can be read as it is. */
  enum State {
    WHOLE,
    /** It was cut. */
    TOO_LONG,
    /** It does not end as it should. */
    WRONG
  }

  /**
   * A line, or several that belong together.
   *
   * @param number its place, from 1
   * @param bytes what it says, cut where it is too long
   * @param state whether that can be read
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Line(long number, byte[] bytes, State state) {
    private static final int KEPT = 1000;

    /** In the place of an event, when it is none. */
    Unreadable unreadable(Code code, String detail) {
      int length = state == State.WHOLE ? bytes.length : Math.min(KEPT, bytes.length);
      String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
      return new Unreadable(text, Violation.at("", code, detail));
    }

    /** The same where it is longer than it may be. */
    Unreadable tooLong() {
      String detail = "must have at most " + EventBody.MAX_EVENT + " bytes";
      return unreadable(Code.EVENT_TOO_LARGE, detail);
    }
  }

  /** The next line that is not blank, without its end. */
  Optional<Line> next() throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      Line line = line(b);
      if (!isBlank(line.bytes())) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private Line line(int first) throws IOException {
    long began = ++number;
    int length = 0;
    boolean cut = false;
    ends.begin();
    for (int b = first; b >= 0 && (b != '\n' || ends.goesOn()); b = in.read()) {
      number += b == '\n' ? 1 : 0;
      ends.see(b);
      cut = length == EventBody.MAX_EVENT;
      if (!cut) {
        keep(b, length++);
      }
    }
    State state = cut ? State.TOO_LONG : ends.isWrong() ? State.WRONG : State.WHOLE;
    return new Line(began, Arrays.copyOf(buffer, length), state);
  }

  private void keep(int b, int at) {
    if (at == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(EventBody.MAX_EVENT, 2 * at));
    }
    buffer[at] = (byte) b;
  }

  /** How far the lines have been taken. */
  RestartPoint point() {
    return in.point(number);
  }

  /** Goes on behind that point. */
  void skipTo(RestartPoint point) throws IOException {
    in.skipTo(point);
    number = point.line();
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
