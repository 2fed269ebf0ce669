/** The page of what a tenant costs. */
package io.suanpan.console.costs;
