/** Claiming offers and booking grants. */
package io.suanpan.grants.app;
