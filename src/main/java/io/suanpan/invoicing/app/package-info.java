/** Previewing, closing and billing months. */
package io.suanpan.invoicing.app;
