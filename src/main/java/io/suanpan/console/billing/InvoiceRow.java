package io.suanpan.console.billing;

import java.io.Serializable;
import java.util.List;

/**
 * An invoice in the list: all texts in the reader's language.
 *
 * @param kind INVOICE or CREDIT_NOTE
 * @param state that of the invoice, or OVERDUE
 * @param look how its state looks
 * @param files in which formats it can be had
 */
public record InvoiceRow(
    String number,
    String link,
    String kind,
    String period,
    String state,
    String look,
    String issued,
    String due,
    String total,
    String open,
    List<FileLink> files)
    implements Serializable {}
