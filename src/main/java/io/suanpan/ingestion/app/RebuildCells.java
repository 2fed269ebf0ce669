package io.suanpan.ingestion.app;

import io.suanpan.ingestion.CountedEvents;
import io.suanpan.ingestion.SumDifference;
import io.suanpan.ingestion.app.CheckCells.Found;
import io.suanpan.metering.CountingRules;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Sums;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a tenant's cells and days of projects the sums of its events again. What was found wrong as
 * of one moment is added or taken off: events that come meanwhile change both sides alike, so
 * nobody has to wait.
 */
@ApplicationScoped
public class RebuildCells {
  @Inject CountedEvents events;
  @Inject CheckCells check;
  @Inject UsageCellStore cells;
  @Inject ProjectDayStore days;
  @Inject CountingRules rules;
  @Inject AuditLog audit;

  /**
   * @return what was wrong and is no longer
   * @throws Refusal when cells were made again meanwhile for a new length bound; try again
   */
  @Transactional
  public Found rebuild(Tenant tenant, String actor) {
    events.lock(tenant.id());
    Found found = check.check(tenant);
    if (found.isFaultless()) {
      return found;
    }
    if (rules.shared().bounds() != found.boundsVersion()) {
      throw new Refusal(Code.BUSY, "the length bounds have changed meanwhile; try again");
    }
    mend(cells, found.wrongCells());
    mend(days, found.wrongDays());
    audit.write(
        Optional.of(tenant.id()),
        actor,
        "rebuild-cells",
        found.wrongCells().size() + " cells, " + found.wrongDays().size() + " days of projects");
    return found;
  }

  private static <K> void mend(Sums<K> sums, List<SumDifference<K>> wrong) {
    sums.add(by(wrong, SumDifference::missing));
    sums.subtract(by(wrong, SumDifference::surplus));
  }

  private static <K> Map<K, Quantities> by(
      List<SumDifference<K>> wrong, Function<SumDifference<K>, Quantities> what) {
    Map<K, Quantities> sums = new HashMap<>();
    wrong.forEach(
        difference -> {
          Quantities quantities = what.apply(difference);
          if (quantities.size() > 0) {
            sums.put(difference.key(), quantities);
          }
        });
    return sums;
  }
}
