package io.suanpan.retention;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Quantities;

/**
 * What is in an archive.
 *
 * @param events how many
 * @param firstSeq the number of the first one in the order of arrival
 * @param lastSeq that of the last one
 * @param sha256 of the file as it lies on the disk, in hexadecimal
 * @param usage the sum of those that counted when it was made
 */
public record Contents(long events, long firstSeq, long lastSeq, String sha256, Quantities usage) {
  public Contents {
    requireNonNull(sha256);
    requireNonNull(usage);
  }
}
