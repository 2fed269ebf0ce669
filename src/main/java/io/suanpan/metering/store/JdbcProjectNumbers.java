package io.suanpan.metering.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.ProjectNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Map;

/** Numbers of projects, those of a tenant's month kept in memory together. */
@ApplicationScoped
public class JdbcProjectNumbers implements ProjectNumbers {
  private static final int NAMES_KEPT = 500_000;

  @Inject ProjectNumberRows rows;

  private final Cache<Month, Map<String, Integer>> known =
      Caffeine.newBuilder()
          .maximumWeight(NAMES_KEPT)
          .weigher((Month month, Map<String, Integer> names) -> 1 + names.size())
          .build();

  private record Month(TenantId tenant, YearMonth month) {}

  @Override
  public int number(TenantId tenant, YearMonth yearMonth, String project) {
    Month month = new Month(tenant, yearMonth);
    Integer number = known.get(month, this::read).get(project);
    return number != null ? number : unknown(month, project);
  }

  @Override
  public String name(TenantId tenant, int number) {
    return number == ProjectDay.OTHERS ? ProjectDayStore.OTHERS : rows.name(tenant, number);
  }

  private int unknown(Month month, String project) {
    if (known.get(month, this::read).size() >= ProjectDay.PROJECTS_A_MONTH) {
      return ProjectDay.OTHERS;
    }
    rows.add(month.tenant(), month.month(), project);
    // Another node may have given the last number: then this project has none, for good.
    Map<String, Integer> now = read(month);
    known.put(month, now);
    return now.getOrDefault(project, ProjectDay.OTHERS);
  }

  private Map<String, Integer> read(Month month) {
    return rows.all(month.tenant(), month.month());
  }
}
