/** The endpoints that take events. */
package io.suanpan.ingestion.api;
