/**
 * What a tenant got from offers, or has bought, and how usage consumes it.
 *
 * <p>Owns: grants (allowances and credits), how they begin anew, claims, the order of burn-down,
 * balances and forecasts. Does not own: what an offer promises (catalog), what usage costs
 * (rating). Time: a grant starts with the bucket it was claimed in. Invariants: a grant is never
 * edited; it never burns more than it gave.
 */
package io.suanpan.grants;
