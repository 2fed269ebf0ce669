/** The endpoint that hands the export of a tenant out. */
package io.suanpan.offboarding.api;
