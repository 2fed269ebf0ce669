/** Notifications, webhooks and deliveries on the wire. */
package io.suanpan.notify.api;
