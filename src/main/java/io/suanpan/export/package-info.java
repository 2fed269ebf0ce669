/**
 * Documents made from issued invoices and previews: PDF, XML, CSV.
 *
 * <p>Owns: layout, languages, formats. Does not own: any figure; whatever is printed stands in the
 * invoice's content. Invariant: every document of an invoice says the same.
 */
package io.suanpan.export;
