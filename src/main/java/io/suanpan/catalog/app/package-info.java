/** Reading, checking and changing the catalogue, exchange rates and discounts. */
package io.suanpan.catalog.app;
