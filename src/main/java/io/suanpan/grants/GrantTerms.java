package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Benefit;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param price what was paid for it to the vendor, if it was bought
 * @param whenExhausted what the vendor does once nothing is left
 */
public record GrantTerms(
    int id,
    int account,
    String name,
    Set<String> models,
    int priority,
    Interval effective,
    Instant createdAt,
    Optional<Instant> voidedAt,
    Optional<Money> price,
    WhenExhausted whenExhausted)
    implements Comparable<GrantTerms> {

  /** What the vendor does once nothing is left. Usage that is reported is billed in any case. */
  public enum WhenExhausted {
    /** It goes on and charges for it. */
    PAY_AS_YOU_GO,
    /** It refuses further calls. */
    STOP
  }

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
    requireNonNull(price);
    requireNonNull(whenExhausted);
    models = Set.copyOf(models);
    if (price.map(Money::signum).orElse(1) < 0) {
      throw new IllegalArgumentException("what was paid is not negative");
    }
  }

  /** Terms of what was given for nothing and then is paid for as it is used. */
  public GrantTerms(
      int id,
      int account,
      String name,
      Set<String> models,
      int priority,
      Interval effective,
      Instant createdAt,
      Optional<Instant> voidedAt) {
    this(
        id,
        account,
        name,
        models,
        priority,
        effective,
        createdAt,
        voidedAt,
        Optional.empty(),
        WhenExhausted.PAY_AS_YOU_GO);
  }

  /** Whether usage of that model then may burn it. */
  public boolean appliesTo(String model, Instant at) {
    return effective.contains(at) && voidedAt.map(at::isBefore).orElse(true) && isFor(model);
  }

  /** Whether usage of that model may burn it, time apart. */
  public boolean isFor(String model) {
    return models.contains(Benefit.ALL) || models.contains(model);
  }

  /** When it stops burning, if it does: its expiry or its void, whichever comes first. */
  public Optional<Instant> endsAt() {
    return Stream.concat(effective.end().stream(), voidedAt.stream()).min(Instant::compareTo);
  }

  @Override
  public int compareTo(GrantTerms other) {
    return BURN_ORDER.compare(this, other);
  }
}
