/**
 * What speaks to a running server by HTTP: the import of files from a command line, calls of
 * vendors within quotas, and what the demonstration shares with both.
 *
 * <p>Owns: how a file is sent, and sent again until it is in. Does not own: what is in the file;
 * the server reads it. Knows nothing of the application but its API.
 */
package io.suanpan.client;
