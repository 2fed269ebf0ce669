/**
 * Who uses the product: tenants, their API keys and scopes, and the issuer of the invoices.
 *
 * <p>Owns: tenants, keys, scopes, the issuer. Does not own: vendor accounts (metering). Time: a
 * tenant's zone decides where its billing periods begin. Invariant: every row of a tenant carries
 * its {@link io.suanpan.tenancy.TenantId} first in its keys.
 */
package io.suanpan.tenancy;
