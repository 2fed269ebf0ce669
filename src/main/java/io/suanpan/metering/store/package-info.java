/** Vendor accounts, cells and the numbers they are kept under, in the database. */
package io.suanpan.metering.store;
