/**
 * How long events are kept whole, and where they go then.
 *
 * <p>Owns: archives of events, what of an event is left, runs over all tenants. Does not own:
 * events themselves (ingestion), the setting (tenancy). Time: an event's month is that of its
 * arrival, in the zone of its tenant. Invariants: nothing is taken out of an event that is not in a
 * complete file that was read back; identity, counts and cells never change.
 */
package io.suanpan.retention;
