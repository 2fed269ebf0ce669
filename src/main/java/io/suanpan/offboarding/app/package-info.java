/** Writing the export of a tenant, and erasing what was its. */
package io.suanpan.offboarding.app;
