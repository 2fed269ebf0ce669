/** Notifications, webhooks and deliveries by JDBC. */
package io.suanpan.notify.store;
