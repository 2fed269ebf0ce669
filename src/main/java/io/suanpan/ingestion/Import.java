package io.suanpan.ingestion;

import io.suanpan.problem.Code;
import java.time.Instant;
import java.util.Optional;

/**
 * A file on its way in. Each attempt goes on where the one before it stopped.
 *
 * @param id its number among the tenant's
 * @param source what is imported
 * @param state where it has got to
 * @param attempt how many times the file was begun to be read; only the last one may write
 * @param point how far it is committed
 * @param counts what became of its events so far
 * @param startedAt when it was opened
 * @param endedAt when it was done, or broken off
 * @param broken why it was broken off
 */
public record Import(
    long id,
    ImportSource source,
    State state,
    int attempt,
    RestartPoint point,
    OutcomeCounts counts,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<Broken> broken) {

  /** Where an import has got to. */
  public enum State {
    /** It waits for its file. */
    OPEN,
    /** Its file is being read, unless the server that did so has died. */
    RUNNING,
    /** It stopped before the end of the file. */
    BROKEN_OFF,
    /** The whole file is in. */
    DONE
  }

  /** Why an import was broken off. */
  public record Broken(Code code, String detail) {}

  public static Import opened(long id, ImportSource source, Instant at) {
    return new Import(
        id,
        source,
        State.OPEN,
        0,
        RestartPoint.BEGINNING,
        OutcomeCounts.NONE,
        at,
        Optional.empty(),
        Optional.empty());
  }
}
