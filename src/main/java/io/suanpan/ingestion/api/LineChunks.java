package io.suanpan.ingestion.api;

import io.suanpan.ingestion.app.Unreadable;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stream of lines as chunks of events. */
final class LineChunks {
  private static final int LINES = 5_000;
  private static final int BYTES = 4 * 1024 * 1024;
  private static final int KEPT = 1000;

  private final Lines lines;
  private final EventBody body;

  LineChunks(InputStream plain, EventBody body) {
    this.lines = new Lines(plain);
    this.body = body;
  }

  /** The next chunk, empty at the end. */
  LineChunk next() throws IOException {
    List<Object> values = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    int bytes = 0;
    while (values.size() < LINES && bytes < BYTES) {
      Optional<Lines.Line> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      bytes += line.get().bytes().length;
      values.add(value(line.get()));
      numbers.add(line.get().number());
    }
    return new LineChunk(values, numbers);
  }

  private Object value(Lines.Line line) {
    if (!line.whole()) {
      String detail = "must have at most " + EventBody.MAX_EVENT + " bytes";
      return unreadable(line.bytes(), KEPT, Code.EVENT_TOO_LARGE, detail);
    }
    try {
      return body.read(line.bytes(), EventBody.Shape.ONE).values().get(0);
    } catch (Refusal e) {
      return unreadable(line.bytes(), line.bytes().length, e.code(), e.getMessage());
    }
  }

  private static Unreadable unreadable(byte[] bytes, int kept, Code code, String detail) {
    String text = new String(bytes, 0, kept, StandardCharsets.UTF_8);
    return new Unreadable(text, Violation.at("", code, detail));
  }
}
