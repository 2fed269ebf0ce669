package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.QuarantineStore;
import io.suanpan.ingestion.StaleBounds;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.UsageEventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** One transaction around a group of submissions. */
@ApplicationScoped
public class AppendTransaction {
  @Inject UsageEventStore events;
  @Inject QuarantineStore quarantine;
  @Inject LengthBoundStore bounds;

  /**
   * Committed on return.
   *
   * @throws StaleBounds when one of them was sorted into cells by bounds that no longer hold
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<List<Outcome>> append(List<Submission> group) {
    int current = bounds.sharedVersion();
    for (Submission submission : group) {
      if (submission.boundsVersion() != current) {
        throw new StaleBounds(submission.boundsVersion(), current);
      }
    }
    List<List<Outcome>> outcomes = events.append(group);
    quarantine.add(group);
    for (int i = 0; i < group.size(); i++) {
      group.get(i).alongside().write(outcomes.get(i));
    }
    return outcomes;
  }
}
