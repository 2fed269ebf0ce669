package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.problem.Code;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How far a file is in.
 *
 * @param id its number
 * @param name the file's
 * @param format csv or ndjson
 * @param delimiter between the cells, where it was told
 * @param mapping of the columns, where it was told
 * @param state OPEN, RUNNING, BROKEN_OFF or DONE
 * @param attempt how many times its file was begun to be sent
 * @param committed how far it is in: where it goes on when the file is sent again
 * @param events how many there were so far
 * @param stored how many of them are new
 * @param duplicates how many were there before
 * @param conflicts how many have the identity of another event
 * @param quarantined how many wait for somebody to look at them
 * @param startedAt when it was opened
 * @param endedAt when it was done, or broken off
 * @param code why it was broken off
 * @param detail the same for a person
 * @param refused the first lines in conflict or quarantine; left out in lists
 */
public record ImportView(
    String id,
    String name,
    String format,
    String delimiter,
    Object mapping,
    Import.State state,
    int attempt,
    RestartPoint committed,
    long events,
    long stored,
    long duplicates,
    long conflicts,
    long quarantined,
    Instant startedAt,
    Instant endedAt,
    Code code,
    String detail,
    List<RefusedView> refused) {

  static ImportView of(Import it, JsonText json, List<RefusedView> refused) {
    ImportSource source = it.source();
    return new ImportView(
        Long.toString(it.id()),
        source.name(),
        source.format().name().toLowerCase(Locale.ROOT),
        source.delimiter().map(String::valueOf).orElse(null),
        source.mapping().map(json::read).orElse(null),
        it.state(),
        it.attempt(),
        it.point(),
        it.counts().all(),
        it.counts().stored(),
        it.counts().duplicates(),
        it.counts().conflicts(),
        it.counts().quarantined(),
        it.startedAt(),
        it.endedAt().orElse(null),
        it.broken().map(Import.Broken::code).orElse(null),
        it.broken().map(Import.Broken::detail).orElse(null),
        refused);
  }
}
