/** What is done with notifications and webhooks, and what sends them. */
package io.suanpan.notify.app;
