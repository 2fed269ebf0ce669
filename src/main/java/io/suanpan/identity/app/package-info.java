/** Signing in, the sessions that follow, and keeping users. */
package io.suanpan.identity.app;
