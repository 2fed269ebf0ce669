package io.suanpan.ingestion;

import io.suanpan.ingestion.SpanReading.Event;
import io.suanpan.ingestion.SpanReading.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the spans of one request come to, added up one by one; of most spans nothing is kept. */
public final class SpanBatch {
  /** The most reasons that are kept. */
  private static final int MAX_REASONS = 10;

  private final List<Map<String, Object>> events = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private long skipped;
  private long rejected;

  public void add(Span span) {
    SpanReading reading = GenAiSpans.read(span);
    if (reading instanceof Event event) {
      events.add(event.values());
    } else if (reading instanceof Rejected bad) {
      reject(bad.reason());
    } else {
      skipped++;
    }
  }

  /** Counts a span that was read but whose event was refused later. */
  public void reject(String reason) {
    rejected++;
    if (reasons.size() < MAX_REASONS) {
      reasons.add(reason);
    }
  }

  /** How many events wait to be taken. */
  public int waiting() {
    return events.size();
  }

  /** CloudEvents of type {@code llm.usage} as JSON maps, not screened yet; each is given once. */
  public List<Map<String, Object>> takeEvents() {
    List<Map<String, Object>> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** How many spans tell nothing that is counted. */
  public long skipped() {
    return skipped;
  }

  /** How many spans tell usage that cannot be counted. */
  public long rejected() {
    return rejected;
  }

  /** Why the first of them were rejected. */
  public List<String> reasons() {
    return List.copyOf(reasons);
  }
}
