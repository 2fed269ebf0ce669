/** Quotas and reservations on the wire. */
package io.suanpan.quota.api;
