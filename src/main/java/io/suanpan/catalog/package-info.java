/**
 * What vendors sell and promise: models, dated rate cards, offers, availability; exchange rates and
 * the discounts an account has negotiated.
 *
 * <p>Owns: prices and their validity, offers and who may claim them, exchange rates. Does not own:
 * what a tenant got from an offer (grants), how a price becomes a charge (rating). Time: a price is
 * valid in {@code [from, to)}, both on bucket boundaries. Invariant: for a model, meter, variant
 * and instant one rate is the most specific, or the catalogue is refused.
 */
package io.suanpan.catalog;
