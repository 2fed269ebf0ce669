/** Sends letters. */
package io.suanpan.mail.app;
