/** Archiving, tenant by tenant and month by month. */
package io.suanpan.retention.app;
