/** Pages to sign in on, to change a password on and to keep users on. */
package io.suanpan.console.access;
