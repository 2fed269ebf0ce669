package io.suanpan.grants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what burns, segment by segment. */
final class BurnHistory {
  private final List<BurnSegment> segments = new ArrayList<>();
  private Map<Integer, Long> balanceAtStart = Map.of();
  private Instant from = Instant.MIN;
  private long usage;

  void begin(Instant at, Map<Integer, Long> balances) {
    from = at;
    usage = 0;
    balanceAtStart = balances;
  }

  void used(long quantity) {
    usage = Math.addExact(usage, quantity);
  }

  /** Ends the running segment; one without any time is none. */
  void end(Instant at, Map<Integer, Long> covered) {
    if (at.isAfter(from)) {
      segments.add(new BurnSegment(from, at, usage, balanceAtStart, covered));
    }
  }

  List<BurnSegment> segments() {
    return List.copyOf(segments);
  }
}
