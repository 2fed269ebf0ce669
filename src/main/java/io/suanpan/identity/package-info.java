/**
 * People who use the console: who they are, what they may do, how they sign in.
 *
 * <p>Owns: users, roles, passwords, lock-out, the end of sessions. Does not own: API keys
 * (tenancy), cookies and pages (platform, console). Invariants: a password is kept as a slow hash
 * only; a user of a tenant never sees another; an attempt counts before its password is looked at.
 */
package io.suanpan.identity;
