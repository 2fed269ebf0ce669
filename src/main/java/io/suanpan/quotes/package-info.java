/**
 * Quotes: what given usage would cost by given prices, grants, discounts and commitments.
 *
 * <p>Owns: the documents of a quote. Does not own: any rule; rating has them all. Invariant:
 * nothing is stored.
 */
package io.suanpan.quotes;
