/** Pages of webhooks, what was sent to them, and events in quarantine. */
package io.suanpan.console.alerts;
