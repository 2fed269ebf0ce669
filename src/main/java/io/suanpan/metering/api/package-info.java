/** The endpoints for usage and vendor accounts. */
package io.suanpan.metering.api;
