/** Writing documents. */
package io.suanpan.export.app;
