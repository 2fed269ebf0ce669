/** Vendor accounts and the usage so far. */
package io.suanpan.metering.app;
