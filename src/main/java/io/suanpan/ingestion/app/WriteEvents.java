package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore.Bounds;
import io.suanpan.catalog.app.LengthBounds;
import io.suanpan.ingestion.Alongside;
import io.suanpan.ingestion.NewEvent;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.StaleBounds;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.app.IngestionMetrics.Shortage;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ResentTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Has what was screened written, in the cells it belongs to by the length bounds that hold. */
@ApplicationScoped
public class WriteEvents {
  private static final int ATTEMPTS = 5;
  private static final int PATIENCE_SECONDS = 90;

  @Inject UsageKeys keys;
  @Inject LengthBounds bounds;
  @Inject WriteQueue queue;
  @Inject IngestionMetrics metrics;

  /**
   * What can be written.
   *
   * @param screening the events, told apart
   * @param apiKey that they came with, if a tenant's
   * @param resentTime whether a repeat must have the time of the first
   * @param receivedAt when they came
   */
  record Screened(
      Screening screening, Optional<String> apiKey, ResentTime resentTime, Instant receivedAt) {}

  /** What is being written. */
  interface Written {
    /** What became of the accepted events, in their order, after the commit. */
    List<Outcome> outcomes();
  }

  /** Has it written, with what belongs into its transaction. */
  Written begin(Screened events, Alongside alongside) {
    if (events.screening().items().isEmpty()) {
      return List::of;
    }
    CompletableFuture<List<Outcome>> first =
        counted(() -> queue.submit(submission(events, bounds.lastRead(), alongside)));
    return () -> counted(() -> outcomes(first, events, alongside));
  }

  private <T> T counted(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refused) {
      if (refused.code() == Code.BUSY) {
        metrics.busy(Shortage.WRITES);
      }
      throw refused;
    }
  }

  private List<Outcome> outcomes(
      CompletableFuture<List<Outcome>> first, Screened events, Alongside alongside) {
    CompletableFuture<List<Outcome>> under = first;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return under.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        RuntimeException cause = (RuntimeException) e.getCause();
        if (!StaleBounds.isCauseOf(cause)) {
          throw cause;
        }
        // A price has come to depend on a length since: the events belong to other cells.
        under = queue.submit(submission(events, bounds.read(), alongside));
      } catch (TimeoutException e) {
        break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal(Code.BUSY, "the server is stopping; send it again");
      }
    }
    throw new Refusal(Code.BUSY, "it takes too long; send it again");
  }

  private Submission submission(Screened events, Bounds known, Alongside alongside) {
    List<NewEvent> accepted =
        events.screening().accepted().stream()
            .map(one -> keys.of(one, known, events.receivedAt()))
            .toList();
    return new Submission(
        accepted,
        events.screening().bad(),
        events.apiKey(),
        events.receivedAt(),
        known.version(),
        events.resentTime(),
        alongside);
  }
}
