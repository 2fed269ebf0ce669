/** The endpoints for vendors, prices, offers, exchange rates and discounts. */
package io.suanpan.catalog.api;
