package io.suanpan.ingestion.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.api.ChunkSender.Committed;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Takes a stream of events in. A line is answered for each chunk that is committed; after the last
 * one, or after a failure, there is one more, and nothing beyond it was stored.
 */
@ApplicationScoped
public class EventStream {
  private static final Logger LOG = System.getLogger(EventStream.class.getName());

  @Inject BodyBytes memory;
  @Inject IngestEvents ingest;
  @Inject ObjectMapper json;

  /** The first chunk is written before there is an answer, so that it can be a refusal. */
  Response take(Intake intake, EventRecords records) {
    ChunkSender chunks =
        new ChunkSender(ingest, intake, records, memory.chunkWeight(), chunk -> {});
    Optional<Committed> first = memory.whileReserved(chunks::next);
    StreamingOutput rest =
        out ->
            memory.whileReserved(
                () -> {
                  answer(first, chunks, out);
                  return null;
                });
    return Response.ok(rest).build();
  }

  private void answer(Optional<Committed> first, ChunkSender chunks, OutputStream out)
      throws IOException {
    StreamLine sum = StreamLine.EMPTY;
    try {
      for (Optional<Committed> chunk = first; chunk.isPresent(); chunk = chunks.next()) {
        StreamLine line = StreamLine.of(chunk.get());
        sum = sum.plus(line);
        write(line, out);
      }
      write(sum.atEnd(), out);
    } catch (Refusal e) {
      write(sum.brokenOff(e.code(), e.getMessage()), out);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a stream of events broke off", e);
      write(sum.brokenOff(Code.BUSY, "something broke; send what follows again"), out);
    }
  }

  private void write(StreamLine line, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    out.flush();
  }
}
