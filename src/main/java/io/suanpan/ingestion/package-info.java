/**
 * How usage events come in: screened, stored with their sums, answered after the commit.
 *
 * <p>Owns: what an event must look like, how spans are read as events, duplicates and conflicts,
 * the write path. Does not own: meters and cells (metering), vendors (catalog). Time: an event
 * without a time counts when it was received. Invariants: what is answered as stored is stored,
 * once, for ever; a refused request leaves nothing behind.
 */
package io.suanpan.ingestion;
