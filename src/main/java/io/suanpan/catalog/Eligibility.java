package io.suanpan.catalog;

import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorId;
import java.util.Optional;

/**
 * Who may claim an offer.
 *
 * @param customer NEW where only new customers may; UNKNOWN where the offer does not ask
 * @param movedFrom the vendor one must come from, if one
 */
public record Eligibility(VendorAccount.Customer customer, Optional<VendorId> movedFrom) {
  /** Why the account may not claim, or empty when it may. */
  Optional<Offer.Obstacle> obstacle(VendorAccount account) {
    if (customer == VendorAccount.Customer.NEW && account.customer() != customer) {
      return Optional.of(Offer.Obstacle.FOR_NEW_CUSTOMERS);
    }
    return movedFrom
        .filter(vendor -> !account.movedFrom().equals(movedFrom))
        .map(vendor -> Offer.Obstacle.FOR_THOSE_WHO_MOVED);
  }
}
