package io.suanpan.ingestion.api;

import io.suanpan.ingestion.app.Unreadable;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Events as lines of JSON. */
final class JsonLines implements EventRecords {
  private static final int KEPT = 1000;

  private final Lines lines;
  private final EventBody body;

  JsonLines(InputStream plain, EventBody body) {
    this.lines = new Lines(plain);
    this.body = body;
  }

  @Override
  public Optional<EventRecord> next() throws IOException {
    return lines
        .next()
        .map(
            line ->
                new EventRecord(
                    line.number(), JsonWeight.of(line.bytes(), line.bytes().length), value(line)));
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
