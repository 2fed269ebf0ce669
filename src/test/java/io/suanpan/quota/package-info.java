/** Quotas on several nodes that die. */
package io.suanpan.quota;
