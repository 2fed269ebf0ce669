/** Tenants, keys, issuer and audit log in the database. */
package io.suanpan.tenancy.store;
