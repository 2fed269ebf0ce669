package io.suanpan.tenancy;

/**
 * Told to those who keep something of tenants, in the transaction in which one is off-boarded.
 *
 * @param actor the key or user that did it
 */
public record TenantLeft(TenantId tenant, String actor) {}
