/**
 * Cost and usage as rows of FOCUS 1.2, the FinOps Open Cost and Usage Specification.
 *
 * <p>Owns: which row an invoice's figure becomes, and the columns. Does not own: any figure.
 * Invariants: BilledCost of an invoice's rows adds up to its total; unit price times quantity is
 * the cost, exactly.
 */
package io.suanpan.export.focus;
