package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Alongside;
import io.suanpan.ingestion.QuarantinedEvent;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.app.WriteQueue.Waiting;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.ResentTime;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Makes up what waits to be written. */
final class Waitings {
  private Waitings() {}

  /** So many events; what is in them does not matter to who waits. */
  static Submission submission(int events) {
    QuarantinedEvent event =
        new QuarantinedEvent(
            new TenantId(1),
            Optional.empty(),
            Optional.empty(),
            List.of(Violation.at("", Code.WRONG_TYPE, "no event")),
            "x");
    return new Submission(
        List.of(),
        Collections.nCopies(events, event),
        Instant.EPOCH,
        1,
        ResentTime.COMPARED,
        Alongside.NOTHING);
  }

  static Waiting waiting(int events) {
    return new Waiting(submission(events), new CompletableFuture<>());
  }
}
