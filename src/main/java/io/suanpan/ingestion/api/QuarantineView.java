package io.suanpan.ingestion.api;

import io.suanpan.ingestion.QuarantineStore.Entry;
import io.suanpan.ingestion.QuarantineStore.Resolution;
import io.suanpan.problem.Code;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something sent as an event that cannot be counted as it is.
 *
 * @param id its number
 * @param receivedAt when it first came
 * @param source its CloudEvents source, where it could be read
 * @param eventId its CloudEvents id, where it could be read
 * @param errors what is wrong with it
 * @param body what was sent
 * @param state open, replayed or discarded
 * @param resolvedAt when its wait ended
 * @param resolvedBy who ended it
 */
public record QuarantineView(
    String id,
    Instant receivedAt,
    String source,
    String eventId,
    List<QuarantineError> errors,
    String body,
    String state,
    Instant resolvedAt,
    String resolvedBy) {

  /** One thing wrong. */
  public record QuarantineError(String pointer, Code code, String detail) {}

  static QuarantineView of(Entry entry) {
    return new QuarantineView(
        Long.toString(entry.id()),
        entry.receivedAt(),
        entry.source().orElse(null),
        entry.eventId().orElse(null),
        entry.violations().stream()
            .map(v -> new QuarantineError(v.pointer(), v.code(), v.detail()))
            .toList(),
        entry.body(),
        entry.state().name().toLowerCase(Locale.ROOT),
        entry.resolution().map(Resolution::at).orElse(null),
        entry.resolution().map(Resolution::actor).orElse(null));
  }
}
