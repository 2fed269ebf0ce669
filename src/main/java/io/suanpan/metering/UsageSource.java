package io.suanpan.metering;

import java.util.List;

/**
 * What a shape reads from. A stream has several parts; what the newest does not tell is looked up
 * in the one before it.
 *
 * @param usages the usage objects, newest first; at least one
 * @param responses the responses they are in, newest first; at least one
 */
record UsageSource(List<Place> usages, List<Place> responses) {

  static UsageSource of(Place request) {
    return new UsageSource(List.of(request), List.of(request));
  }
}
