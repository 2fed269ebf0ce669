package io.suanpan.console.billing;

import java.io.Serializable;

/**
 * An invoice that is not paid in full: all texts in the reader's language.
 *
 * @param late how long it has been overdue; empty while it is not
 * @param payLink where a payment of it is booked
 */
public record OpenRow(
    String tenant,
    String tenantName,
    String number,
    String link,
    String due,
    String late,
    String payable,
    String paid,
    String open,
    String payLink)
    implements Serializable {}
