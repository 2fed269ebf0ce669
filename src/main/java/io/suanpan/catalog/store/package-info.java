/** Catalogue versions, exchange rates and discounts in the database. */
package io.suanpan.catalog.store;
