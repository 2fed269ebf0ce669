/**
 * What every store shares: the tenant's entity manager, numbers within a tenant, times as the
 * database keeps them.
 *
 * <p>Owns: no table but {@code tenant_number}. Imported by {@code store} rings only.
 */
package io.suanpan.storage;
