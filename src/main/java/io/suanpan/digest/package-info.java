/**
 * Fingerprints of bytes.
 *
 * <p>Owns: which hash is used. Does not own: what goes into it.
 */
package io.suanpan.digest;
