package io.suanpan.ingestion.api;

import io.suanpan.ingestion.api.EventRecords.EventRecord;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.IngestEvents.Pending;
import io.suanpan.ingestion.app.IngestEvents.Ready;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends the events of a stream on in chunks: while one is being written the next one is read and
 * screened, so that memory stays the same however long the stream is. A chunk is not written before
 * the one ahead of it is committed: what is there is always the beginning of the stream.
 */
final class ChunkSender {
  private static final int EVENTS = 5_000;

  /** How long a stream gives way to other senders, while it reads no further. */
  private static final int PATIENCE_MILLIS = 10_000;

  private static final int PAUSE_MILLIS = 50;

  private final IngestEvents ingest;
  private final Intake intake;
  private final EventRecords records;
  private final long maxWeight;
  private final Consumer<Committed> alongside;
  private Sent under;
  private RuntimeException failure;
  private boolean begun;

  /**
   * @param maxWeight how much of the memory a chunk may take, but for its last event
   * @param alongside writes with each chunk, in its transaction
   */
  ChunkSender(
      IngestEvents ingest,
      Intake intake,
      EventRecords records,
      long maxWeight,
      Consumer<Committed> alongside) {
    this.ingest = ingest;
    this.intake = intake;
    this.records = records;
    this.maxWeight = maxWeight;
    this.alongside = alongside;
  }

  private record Screened(LineChunk chunk, Ready events) {}

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
      read().ifPresent(this::send);
    }
    if (failure != null) {
      throw failure;
    }
    if (under == null) {
      return Optional.empty();
    }
    Sent current = under;
    Optional<Screened> following = read();
    Committed committed = new Committed(current.chunk(), current.pending().outcomes());
    under = null;
    following.ifPresent(this::send);
    return Optional.of(committed);
  }

  private Optional<Screened> read() {
    try {
      LineChunk chunk = chunk();
      return chunk.values().isEmpty()
          ? Optional.empty()
          : Optional.of(new Screened(chunk, ingest.screen(intake, chunk.values())));
    } catch (IOException e) {
      failure = BodyBytes.unreadable(e);
    } catch (RuntimeException e) {
      failure = e;
    }
    return Optional.empty();
  }

  private LineChunk chunk() throws IOException {
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
    return new LineChunk(values, numbers, records.point());
  }

  private void send(Screened chunk) {
    try {
      Pending pending =
          patiently(
              chunk.events(), outcomes -> alongside.accept(new Committed(chunk.chunk(), outcomes)));
      under = new Sent(chunk.chunk(), pending);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private static Pending patiently(Ready events, Consumer<List<EventOutcome>> alongside) {
    for (int waited = 0; ; waited += PAUSE_MILLIS) {
      try {
        return events.write(alongside);
      } catch (Refusal e) {
        if (e.code() != Code.BUSY || waited >= PATIENCE_MILLIS) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Code.BUSY, "the server is stopping; send it again");
    }
  }
}
