/** The endpoints for previews, invoices and billing runs. */
package io.suanpan.invoicing.api;
