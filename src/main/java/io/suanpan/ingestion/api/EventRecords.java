package io.suanpan.ingestion.api;

import io.suanpan.ingestion.RestartPoint;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.util.Optional;

/** Events one after the other, from a stream of any length. */
interface EventRecords {
  /** The next one; empty at the end. */
  Optional<EventRecord> next() throws IOException;

  /** How far they have been read. */
  RestartPoint point();

  /**
   * Goes on behind a point.
   *
   * @throws Refusal {@link Code#IMPORT_FILE_DIFFERS} when what lies before it is not the same
   */
  void skipTo(RestartPoint point) throws IOException;

  /**
   * One event of a stream.
   *
   * @param line the line it begins in, from 1
   * @param weight about how many bytes of memory it takes
   * @param value the parsed event, or {@link io.suanpan.ingestion.app.Unreadable}
   */
  record EventRecord(long line, long weight, Object value) {}
}
