/** The page of all tenants, for operators. */
package io.suanpan.console.overview;
