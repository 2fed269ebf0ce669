/**
 * What a tenant owes for a month: previews, closes, issued invoices.
 *
 * <p>Owns: the content of an invoice, its explanation, number and immutability, what a period
 * leaves to the next one, corrections, billing runs, drafts. Does not own: charges (rating),
 * documents (export). Time: a period is a calendar month in the tenant's zone; periods close in
 * order. Invariants: an issued invoice never changes; numbers have no gaps; the tokens reported are
 * the tokens covered, billed and unpriced; the lines add up to the total.
 */
package io.suanpan.invoicing;
