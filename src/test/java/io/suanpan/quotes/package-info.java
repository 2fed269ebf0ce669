/** Quotes, and other systems' own test cases put to them. */
package io.suanpan.quotes;
