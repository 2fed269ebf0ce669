package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One meter of one use. */
final class OraclePortion {
  Instant at;
  YearMonth month;
  String model;
  Meter meter;
  Variant variant;
  long quantity;
  long billed;
  Rate rate;
  boolean negotiated;
  boolean named;
  Optional<Rate> publicRate = Optional.empty();

  /** By grant: how much usage, and how much of the grant. */
  final Map<Integer, long[]> covered = new TreeMap<>();

  void cover(int grant, long usage, long burnt) {
    long[] sums = covered.computeIfAbsent(grant, id -> new long[2]);
    sums[0] += usage;
    sums[1] += burnt;
    billed -= usage;
  }
}
