/**
 * Electronic invoices by EN 16931: the terms that they have, which of an invoice's facts goes into
 * which term, and what is missing where none can be made. The syntaxes are templates.
 *
 * <p>Owns: the mapping to business terms (BT, BG). Does not own: any figure. Invariant: totals are
 * those of the invoice's content, and quantity × price ÷ base quantity is the net of each item.
 */
package io.suanpan.export.einvoice;
