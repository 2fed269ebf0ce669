/** Quotes over HTTP. */
package io.suanpan.quotes.api;
