/** Pages of a tenant's quotas. */
package io.suanpan.console.quotas;
