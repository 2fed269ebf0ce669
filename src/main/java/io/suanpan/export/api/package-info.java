/** The endpoints that give documents out. */
package io.suanpan.export.api;
