package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Benefit;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What allowances and credits have in common.
 *
 * @param id its number among the tenant's grants
 * @param account the vendor account it is counted on
 * @param name what it is called on documents
 * @param models of which models, or {@link Benefit#ALL}
 * @param priority lower numbers burn first
 * @param effective when it can burn; the expiry is the end
 * @param createdAt when it was booked
 * @param voidedAt when it was voided, if it was; it burns until then
 */
public record GrantTerms(
    int id,
    int account,
    String name,
    Set<String> models,
    int priority,
    Interval effective,
    Instant createdAt,
    Optional<Instant> voidedAt)
    implements Comparable<GrantTerms> {

  /** Lower priority number, earlier expiry (none is last), earlier creation, number. */
  private static final Comparator<GrantTerms> BURN_ORDER =
      Comparator.comparingInt(GrantTerms::priority)
          .thenComparing(terms -> terms.effective.end().orElse(Instant.MAX))
          .thenComparing(GrantTerms::createdAt)
          .thenComparingInt(GrantTerms::id);

  public GrantTerms {
    requireNonNull(name);
    requireNonNull(effective);
    requireNonNull(createdAt);
    models = Set.copyOf(models);
  }

  /** Whether usage of that model in the bucket that begins then may burn it. */
  public boolean appliesTo(String model, Instant bucketStart) {
    return effective.contains(bucketStart)
        && voidedAt.map(bucketStart::isBefore).orElse(true)
        && (models.contains(Benefit.ALL) || models.contains(model));
  }

  @Override
  public int compareTo(GrantTerms other) {
    return BURN_ORDER.compare(this, other);
  }
}
