package io.suanpan.grants;

import java.time.Instant;

/**
 * What an allowance covered of usage of one kind.
 *
 * @param grant its number
 * @param quantity how much usage, above 0
 * @param burnt how much that took of the allowance: more where its units weigh more
 * @param first when it first did
 * @param last when it last did
 */
public record Burn(int grant, long quantity, long burnt, Instant first, Instant last) {

  /** Both together. */
  public Burn plus(Burn other) {
    return new Burn(
        grant,
        Math.addExact(quantity, other.quantity),
        Math.addExact(burnt, other.burnt),
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
