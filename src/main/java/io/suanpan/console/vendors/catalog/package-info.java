/** Pages of what vendors sell, and of exchange rates. */
package io.suanpan.console.vendors.catalog;
