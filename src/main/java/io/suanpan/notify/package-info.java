/**
 * Telling people and programs what has happened: notifications, and webhooks that they are sent to.
 *
 * <p>Owns: notifications, webhooks with their secrets, deliveries. Does not own: what is worth
 * telling (the features that raise it by {@link io.suanpan.tenancy.Notifications}), e-mail of
 * invoices (export). Time: what is due, and how long a delivery is claimed, is told by the clock of
 * the database. Invariants: one notification per tenant, type and key; one delivery per
 * notification and webhook, written in the transaction of the notification; no request to an
 * address that is not public, unless the operator allows it.
 */
package io.suanpan.notify;
