package io.suanpan.rating;

import io.suanpan.money.Money;

/**
 * A charge that follows from no usage.
 *
 * @param kind why it is due
 * @param id the number of the commitment or grant
 * @param name what that is called on documents
 * @param amount what is due, rounded
 * @param credit what the vendor's money credits pay of it
 */
public record Fee(Kind kind, int id, String name, Money amount, Money credit) {
  /** Why it is due. */
  public enum Kind {
    /** Less was spent than promised. */
    TRUE_UP,
    /** A token pack or voucher was bought. */
    PURCHASE
  }
}
