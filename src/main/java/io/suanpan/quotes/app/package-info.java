/** Quotes: the rating engine behind one request. */
package io.suanpan.quotes.app;
