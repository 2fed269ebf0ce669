package io.suanpan.ingestion.api;

import io.suanpan.ingestion.RestartPoint;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.util.Optional;

/** Events as lines of JSON. */
final class JsonLines implements EventRecords {
  private final Lines lines;
  private final EventBody body;

  JsonLines(FileBytes plain, EventBody body) {
    this.lines = new Lines(plain, LineEnds.ALL);
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

  @Override
  public RestartPoint point() {
    return lines.point();
  }

  @Override
  public void skipTo(RestartPoint point) throws IOException {
    lines.skipTo(point);
  }

  private Object value(Lines.Line line) {
    if (line.state() == Lines.State.TOO_LONG) {
      return line.tooLong();
    }
    try {
      return body.read(line.bytes(), EventBody.Shape.ONE).values().get(0);
    } catch (Refusal e) {
      return line.unreadable(e.code(), e.getMessage());
    }
  }
}
