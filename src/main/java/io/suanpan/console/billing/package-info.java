/** Pages about billing: invoices, runs, open items, the issuer, a tenant's terms. */
package io.suanpan.console.billing;
