/** Managing tenants and keys, and knowing who calls. */
package io.suanpan.tenancy.app;
