/** The list of archives in the database, and their files. */
package io.suanpan.retention.store;
