/**
 * What speaks to a running server by HTTP from a command line: the import of files, and what the
 * demonstration shares with it.
 *
 * <p>Owns: how a file is sent, and sent again until it is in. Does not own: what is in the file;
 * the server reads it. Knows nothing of the application but its API.
 */
package io.suanpan.client;
