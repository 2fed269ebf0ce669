package io.suanpan.ingestion.api;

import io.suanpan.ingestion.RestartPoint;
import java.util.List;

/**
 * Lines of a stream that are written together.
 *
 * @param values a parsed event each
 * @param numbers the number of the line of each
 * @param end how far the stream has been read with it
 */
record LineChunk(List<Object> values, List<Long> numbers, RestartPoint end) {
  boolean isEmpty() {
    return values.isEmpty();
  }

  long lastLine() {
    return numbers.get(numbers.size() - 1);
  }
}
