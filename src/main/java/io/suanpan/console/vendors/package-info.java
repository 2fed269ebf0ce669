/** How prices and terms of vendors are told. */
package io.suanpan.console.vendors;
