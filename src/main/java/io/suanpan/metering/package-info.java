/**
 * What was used: meters, usage events and their exact sums.
 *
 * <p>Owns: meters, quantities, events and their identity, variants, vendor accounts, usage cells,
 * how vendors' usage objects are read. Does not own: prices (catalog), how events arrive
 * (ingestion). Time: an event counts in the bucket of its end. Invariants: no token is in two
 * meters; a cell is the sum of its events.
 */
package io.suanpan.metering;
