/** Users in the database. */
package io.suanpan.identity.store;
