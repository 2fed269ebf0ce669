package io.suanpan.metering;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where usage that names a project is summed by day. */
public interface ProjectDayStore extends Sums<ProjectDayStore.Key> {
  /** What the projects that are beyond the bound are called together. */
  String OTHERS = "other";

  /**
   * The tenant's usage in {@code [from, to)}, both midnights of its: all of it under no project,
   * what projects used under theirs, and the same taken off again from what is under none. Sums of
   * it are exact, whatever is written meanwhile.
   */
  List<Part> usage(TenantId tenant, Instant from, Instant to);

  /**
   * A part of a sum.
   *
   * @param project who used, if said
   * @param sign 1 to add it, -1 to take it off
   * @param usage how much; its bucket is in the day, its variant says nothing
   */
  record Part(Optional<String> project, int sign, UsageCell usage) {
    /** Usage whose project nobody asks for. */
    public static Part ofAll(UsageCell usage) {
      return new Part(Optional.empty(), 1, usage);
    }
  }

  /** Which sum, in the numbers it is kept under; ordered as the table is. */
  record Key(TenantId tenant, ProjectDay day, int account, int model) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byTenant = Integer.compare(tenant.number(), other.tenant.number());
      int byDay = byTenant != 0 ? byTenant : day.compareTo(other.day);
      int byAccount = byDay != 0 ? byDay : Integer.compare(account, other.account);
      return byAccount != 0 ? byAccount : Integer.compare(model, other.model);
    }
  }
}
