/** The endpoints for archives and retention runs. */
package io.suanpan.retention.api;
