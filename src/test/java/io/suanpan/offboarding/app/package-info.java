/** Tests of the export of a tenant. */
package io.suanpan.offboarding.app;
