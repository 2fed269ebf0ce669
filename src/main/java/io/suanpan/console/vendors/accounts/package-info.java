/** Pages of a tenant's accounts with vendors: grants, offers and agreements. */
package io.suanpan.console.vendors.accounts;
