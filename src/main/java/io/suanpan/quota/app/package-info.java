/** What is done with quotas, in transactions. */
package io.suanpan.quota.app;
