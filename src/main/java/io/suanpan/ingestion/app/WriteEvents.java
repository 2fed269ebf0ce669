package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore.Bounds;
import io.suanpan.catalog.app.LengthBounds;
import io.suanpan.ingestion.NewEvent;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.StaleBounds;
import io.suanpan.metering.UsageEvent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a batch in one transaction, and again when the database broke a deadlock at its expense.
 * Sending a batch again is always safe: identities make it count once.
 */
@ApplicationScoped
public class WriteEvents {
  private static final int ATTEMPTS = 6;

  /** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
  private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020);

  @Inject UsageKeys keys;
  @Inject LengthBounds bounds;
  @Inject AppendTransaction transaction;

  List<Outcome> write(Tenant tenant, List<UsageEvent> events, Instant receivedAt) {
    if (events.isEmpty()) {
      return List.of();
    }
    Bounds known = bounds.lastRead();
    for (int attempt = 1; true; attempt++) {
      List<NewEvent> numbered = keys.of(tenant, events, known, receivedAt);
      try {
        return transaction.append(tenant.id(), numbered, receivedAt, known.version());
      } catch (RuntimeException e) {
        if (isStale(e)) {
          // A price has come to depend on a length since: the events belong to other cells.
          known = bounds.read();
        } else if (!isTransient(e)) {
          throw e;
        }
        if (attempt == ATTEMPTS) {
          throw new Refusal(Code.BUSY, "too many writers at once; send it again");
        }
        pause(attempt);
      }
    }
  }

  private static boolean isStale(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleBounds) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransient(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && TRANSIENT.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(5, 20 << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Code.BUSY, "the server is stopping; send it again");
    }
  }
}
