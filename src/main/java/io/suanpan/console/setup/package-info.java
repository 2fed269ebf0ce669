/**
 * The first steps: an operator, the issuer, a tenant, a key and the first event, one after the
 * other.
 */
package io.suanpan.console.setup;
