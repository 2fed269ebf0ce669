package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.QuarantineStore;
import io.suanpan.ingestion.StaleBounds;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.metering.CountingRules;
import io.suanpan.metering.UsageTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** One transaction around a group of submissions. */
@ApplicationScoped
public class AppendTransaction {
  @Inject CountingRules rules;
  @Inject UsageEventStore events;
  @Inject UsageTally tally;
  @Inject QuarantineStore quarantine;

  /**
   * Committed on return.
   *
   * @throws StaleBounds when one of them was sorted into cells by bounds that no longer hold
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<List<Outcome>> append(List<Submission> group) {
    CountingRules.Versions current = rules.shared();
    for (Submission submission : group) {
      if (submission.boundsVersion() != current.bounds()) {
        throw new StaleBounds(submission.boundsVersion(), current.bounds());
      }
    }
    List<List<Outcome>> outcomes = events.append(group);
    tally.add(current, added(group, outcomes));
    quarantine.add(group);
    for (int i = 0; i < group.size(); i++) {
      group.get(i).alongside().write(outcomes.get(i));
    }
    return outcomes;
  }

  private static List<UsageTally.Added> added(
      List<Submission> group, List<List<Outcome>> outcomes) {
    List<UsageTally.Added> added = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      Submission submission = group.get(i);
      for (int j = 0; j < submission.events().size(); j++) {
        if (outcomes.get(i).get(j) == Outcome.STORED) {
          submission.events().get(j).added(submission).ifPresent(added::add);
        }
      }
    }
    return added;
  }
}
