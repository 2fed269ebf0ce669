package io.suanpan.ingestion.api;

import java.util.List;

/**
 * Lines of a stream that are written together.
 *
 * @param values a parsed event each
 * @param numbers the number of the line of each
 */
record LineChunk(List<Object> values, List<Long> numbers) {
  boolean isEmpty() {
    return values.isEmpty();
  }

  long lastLine() {
    return numbers.get(numbers.size() - 1);
  }
}
