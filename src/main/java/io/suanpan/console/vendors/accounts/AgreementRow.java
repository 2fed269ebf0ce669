package io.suanpan.console.vendors.accounts;

import java.io.Serializable;

/**
 * A discount or commitment as a page shows it: all texts in the reader's language.
 *
 * @param gives what it takes off, or asks for
 * @param terms what else holds
 * @param state RUNNING, AHEAD or ENDED
 * @param ending whether it can be ended now
 */
public record AgreementRow(
    String id,
    String name,
    String gives,
    String terms,
    String from,
    String to,
    String state,
    boolean ending)
    implements Serializable {}
