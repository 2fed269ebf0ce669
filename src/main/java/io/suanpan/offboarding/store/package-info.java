/** Erasing by JDBC: the one place that deletes rows of other features, by the list of tables. */
package io.suanpan.offboarding.store;
