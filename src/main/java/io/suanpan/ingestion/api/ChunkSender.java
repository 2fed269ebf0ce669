package io.suanpan.ingestion.api;

import io.suanpan.ingestion.api.EventRecords.EventRecord;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.IngestEvents.Pending;
import io.suanpan.ingestion.app.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends the events of a stream on in chunks: while one is being written the next one is read, so
 * that memory stays the same however long the stream is.
 */
final class ChunkSender {
  private static final int EVENTS = 5_000;

  private final IngestEvents ingest;
  private final Intake intake;
  private final EventRecords records;
  private final long maxWeight;
  private Sent under;
  private RuntimeException failure;
  private boolean begun;

  /**
   * @param maxWeight how much of the memory a chunk may take, but for its last event
   */
  ChunkSender(IngestEvents ingest, Intake intake, EventRecords records, long maxWeight) {
    this.ingest = ingest;
    this.intake = intake;
    this.records = records;
    this.maxWeight = maxWeight;
  }

  private record Sent(LineChunk chunk, Pending pending) {}

  /**
   * A chunk that is in the database.
   *
   * @param chunk its events
   * @param outcomes what became of each
   */
  record Committed(LineChunk chunk, List<EventOutcome> outcomes) {}

  /**
   * The next chunk, after its commit; empty after the last one.
   *
   * @throws RuntimeException when the stream cannot be read or written on; the chunks before are
   *     told first
   */
  Optional<Committed> next() {
    if (!begun) {
      begun = true;
      advance();
    }
    if (failure != null) {
      throw failure;
    }
    if (under == null) {
      return Optional.empty();
    }
    Sent current = under;
    advance();
    return Optional.of(new Committed(current.chunk(), current.pending().outcomes()));
  }

  private void advance() {
    under = null;
    try {
      LineChunk chunk = read();
      if (!chunk.isEmpty()) {
        under = new Sent(chunk, ingest.begin(intake, chunk.values()));
      }
    } catch (IOException e) {
      failure = BodyBytes.unreadable(e);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private LineChunk read() throws IOException {
    List<Object> values = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    long weight = 0;
    while (values.size() < EVENTS && weight < maxWeight) {
      Optional<EventRecord> record = records.next();
      if (record.isEmpty()) {
        break;
      }
      weight += record.get().weight();
      values.add(record.get().value());
      numbers.add(record.get().line());
    }
    return new LineChunk(values, numbers);
  }
}
