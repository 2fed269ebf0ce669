/**
 * E-mail.
 *
 * <p>Owns: the way to the mail server, and what may stand in a header. Does not own: what is said,
 * to whom and when (the features that send), and trying again.
 */
package io.suanpan.mail;
