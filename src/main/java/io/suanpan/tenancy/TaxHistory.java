package io.suanpan.tenancy;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tenant's tax profiles: which one holds is told by the billing period, so by its last instant.
 *
 * @param since by the month from which they hold; the first holds before it too
 */
public record TaxHistory(SortedMap<YearMonth, TaxProfile> since) {
  /** No usage is older. */
  public static final YearMonth BEGINNING = YearMonth.of(2020, 1);

  public TaxHistory {
    since = Collections.unmodifiableSortedMap(new TreeMap<>(since));
    if (since.isEmpty()) {
      throw new IllegalArgumentException("a tenant is taxed somehow");
    }
  }

  /** One profile from the beginning on. */
  public static TaxHistory always(TaxProfile profile) {
    return new TaxHistory(new TreeMap<>(Collections.singletonMap(BEGINNING, profile)));
  }

  /** The profile of a month. */
  public TaxProfile in(YearMonth month) {
    return since.get(begunBy(month));
  }

  /** From which month on the profile of a month holds. */
  public YearMonth begunBy(YearMonth month) {
    SortedMap<YearMonth, TaxProfile> begun = since.headMap(month.plusMonths(1));
    return begun.isEmpty() ? since.firstKey() : begun.lastKey();
  }

  /** The same, but another profile from that month on, until a later one begins. */
  public TaxHistory with(YearMonth from, TaxProfile profile) {
    SortedMap<YearMonth, TaxProfile> changed = new TreeMap<>(since);
    changed.put(from, profile);
    return new TaxHistory(changed);
  }
}
