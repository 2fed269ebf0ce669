/**
 * Time as billing sees it: half-open intervals, 15-minute buckets, calendar months in a zone.
 *
 * <p>Owns: what a period is. Does not own: the clock, which is handed in as an instant. Invariant:
 * every interval is {@code [start, end)}.
 */
package io.suanpan.period;
