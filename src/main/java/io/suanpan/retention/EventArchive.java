package io.suanpan.retention;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A file of events, all of one tenant and month of arrival.
 *
 * @param number among the tenant's, from 1
 * @param file its path in the folder for archives
 * @param month when its events arrived, in the tenant's zone
 * @param contents what is in it
 * @param madeAt when it was complete
 * @param emptiedAt when nothing that is in it was left to be taken out of the events
 */
public record EventArchive(
    int number,
    String file,
    YearMonth month,
    Contents contents,
    Instant madeAt,
    Optional<Instant> emptiedAt) {
  public EventArchive {
    requireNonNull(file);
    requireNonNull(month);
    requireNonNull(contents);
    requireNonNull(madeAt);
    requireNonNull(emptiedAt);
  }
}
