/**
 * What vendors sell and promise: models and their aliases, dated rate cards, offers, availability;
 * exchange rates; and what accounts have agreed on besides: rates, discounts, commitments.
 *
 * <p>Owns: prices, their conditions and validity, the lengths at which prices have ever changed,
 * offers and who may claim them, agreements, exchange rates. Does not own: what a tenant got from
 * an offer (grants), how a price becomes a charge (rating). Time: a price is valid in {@code [from,
 * to)}, both on bucket boundaries. Invariant: for a model, meter, variant and instant one rate of a
 * card is the most specific, or the card is refused.
 */
package io.suanpan.catalog;
