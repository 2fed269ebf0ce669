/** Pages that say who did what. */
package io.suanpan.console.audit;
