/** The endpoints that hand the export of a tenant out and erase what was its. */
package io.suanpan.offboarding.api;
