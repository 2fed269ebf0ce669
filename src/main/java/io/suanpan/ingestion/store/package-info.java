/** Usage events in the database. */
package io.suanpan.ingestion.store;
