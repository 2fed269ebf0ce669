/**
 * Turns usage into charges: quantities, prices, grants and discounts in, charges out. Pure.
 *
 * <p>Owns: the order of rating ({@link io.suanpan.rating.Rating}), where it rounds, how it is
 * explained. Does not own: prices (catalog), the order of burn-down (grants), conversion and tax
 * (invoicing). Time: usage is rated by its bucket. Invariants: consumed = covered + billed for
 * every charge; the same input gives the same output, in whatever order it comes.
 */
package io.suanpan.rating;
