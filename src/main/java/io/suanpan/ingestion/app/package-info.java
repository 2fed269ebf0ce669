/** Taking events in. */
package io.suanpan.ingestion.app;
