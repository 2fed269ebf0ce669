/**
 * What a tenant that leaves takes along, and what is left of it.
 *
 * <p>Owns: the export of all that is a tenant's; erasing it, and the list of what is erased and
 * what is kept. Does not own: the tenant's state (tenancy), its users (identity), the documents and
 * events it writes (export, retention). Invariant: what breaks off is no whole file; what is erased
 * is counted in the same transaction.
 */
package io.suanpan.offboarding;
