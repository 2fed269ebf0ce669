package io.suanpan.ingestion.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.IngestEvents.Pending;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Takes a stream of lines in, chunk by chunk: while one is being written the next one is read, so
 * that memory stays the same however long the stream is. A line is answered for each chunk that is
 * committed; after the last one, or after a failure, there is one more, and nothing beyond it was
 * stored.
 */
@ApplicationScoped
public class EventStream {
  private static final Logger LOG = System.getLogger(EventStream.class.getName());

  @Inject EventBody body;
  @Inject BodyBytes memory;
  @Inject IngestEvents ingest;
  @Inject ObjectMapper json;

  /** A chunk under way. */
  private record Sent(LineChunk chunk, Pending pending) {
    StreamLine answer() {
      List<EventOutcome> outcomes = pending.outcomes();
      return StreamLine.of(chunk, outcomes);
    }
  }

  /** The first chunk is written before there is an answer, so that it can be a refusal. */
  Response take(Intake intake, InputStream plain) {
    LineChunks chunks = new LineChunks(plain, body);
    StreamLine first = memory.whileReserved(() -> answer(intake, next(chunks)));
    StreamingOutput rest =
        out ->
            memory.whileReserved(
                () -> {
                  new Answering(intake, chunks, out).run(first);
                  return null;
                });
    return Response.ok(rest).build();
  }

  private StreamLine answer(Intake intake, LineChunk chunk) {
    return chunk.isEmpty() ? StreamLine.EMPTY : send(intake, chunk).answer();
  }

  private Sent send(Intake intake, LineChunk chunk) {
    return new Sent(chunk, ingest.begin(intake, chunk.values()));
  }

  private static LineChunk next(LineChunks chunks) {
    try {
      return chunks.next();
    } catch (IOException e) {
      throw BodyBytes.unreadable(e);
    }
  }

  /** Answers what is left of a stream. */
  private final class Answering {
    private final Intake intake;
    private final LineChunks chunks;
    private final OutputStream out;
    private StreamLine sum = StreamLine.EMPTY;

    Answering(Intake intake, LineChunks chunks, OutputStream out) {
      this.intake = intake;
      this.chunks = chunks;
      this.out = out;
    }

    void run(StreamLine first) throws IOException {
      try {
        if (first.line() > 0) {
          tell(first);
          rest();
        }
        write(sum.atEnd());
      } catch (Refusal e) {
        write(sum.brokenOff(e.code(), e.getMessage()));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a stream of events broke off", e);
        write(sum.brokenOff(Code.BUSY, "something broke; send what follows again"));
      }
    }

    private void rest() throws IOException {
      Sent before = null;
      for (LineChunk chunk = next(chunks); !chunk.isEmpty(); chunk = next(chunks)) {
        Sent sent = send(intake, chunk);
        if (before != null) {
          tell(before.answer());
        }
        before = sent;
      }
      if (before != null) {
        tell(before.answer());
      }
    }

    private void tell(StreamLine line) throws IOException {
      sum = sum.plus(line);
      write(line);
    }

    private void write(StreamLine line) throws IOException {
      out.write(json.writeValueAsBytes(line));
      out.write('\n');
      out.flush();
    }
  }
}
