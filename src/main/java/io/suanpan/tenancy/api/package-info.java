/** The endpoints for tenants, keys and the issuer. */
package io.suanpan.tenancy.api;
