/** Pages of tenants and of their API keys. */
package io.suanpan.console.tenants;
