/**
 * What a tenant that leaves takes along.
 *
 * <p>Owns: the export of all that is a tenant's. Does not own: the tenant's state (tenancy), its
 * users (identity), the documents and events it writes (export, retention). Invariant: what breaks
 * off is no whole file.
 */
package io.suanpan.offboarding;
