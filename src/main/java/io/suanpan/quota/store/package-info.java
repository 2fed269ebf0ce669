/** Quotas, their counters and reservations by JDBC. */
package io.suanpan.quota.store;
