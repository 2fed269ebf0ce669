package io.suanpan.quota.app;

import io.suanpan.quota.CounterKey;
import io.suanpan.rating.UsageCosts.Planned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rated limits of one group of decisions: each is read once, and only if it is asked for. */
final class GroupLimits {
  private final RatedLimits rated;
  private final Map<CounterKey, Optional<RatedLimit>> open = new HashMap<>();
  private final Map<CounterKey, List<Planned>> granted = new HashMap<>();

  GroupLimits(RatedLimits rated) {
    this.rated = rated;
  }

  /** With what was granted before in the group. */
  Optional<RatedLimit> of(Limit limit) {
    return open.computeIfAbsent(limit.key(), key -> read(limit));
  }

  private Optional<RatedLimit> read(Limit limit) {
    Optional<RatedLimit> read = rated.open(limit);
    read.ifPresent(one -> granted.getOrDefault(limit.key(), List.of()).forEach(one::hold));
    return read;
  }

  /** What is asked for, as rating sees it. */
  Optional<Planned> planned(Ask.Reserve reserve) {
    return rated.planned(reserve.tenant(), reserve.kind(), reserve.quantities());
  }

  /** Counts what was granted for those that are decided on after. */
  void hold(Limit limit, Ask.Reserve reserve) {
    if (rated.tells(limit)) {
      planned(reserve).ifPresent(planned -> hold(limit.key(), planned));
    }
  }

  private void hold(CounterKey key, Planned planned) {
    granted.computeIfAbsent(key, k -> new ArrayList<>()).add(planned);
    open.getOrDefault(key, Optional.empty()).ifPresent(limit -> limit.hold(planned));
  }
}
