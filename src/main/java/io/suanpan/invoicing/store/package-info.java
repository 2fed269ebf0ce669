/** Invoices and billing runs in the database. */
package io.suanpan.invoicing.store;
