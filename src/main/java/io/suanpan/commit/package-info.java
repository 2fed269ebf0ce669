/**
 * Requests that share transactions: one flush of the log for many of them.
 *
 * <p>Owns no table. Imported by whatever writes for many clients at once.
 */
package io.suanpan.commit;
