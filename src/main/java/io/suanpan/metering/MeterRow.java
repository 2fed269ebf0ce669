package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Some usage of one meter: an event's, or a sum.
 *
 * @param time when; of a sum its beginning
 * @param keys what tells it apart, by {@link MeterQuery#SUBJECT} and {@link MeterQuery#KEYS}
 * @param quantity how much
 */
public record MeterRow(Instant time, Map<String, String> keys, long quantity) {
  public MeterRow {
    requireNonNull(time);
    keys = Map.copyOf(keys);
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(keys.get(key));
  }
}
