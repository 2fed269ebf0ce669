/** Grants, claims and what grants gave, in the database. */
package io.suanpan.grants.store;
