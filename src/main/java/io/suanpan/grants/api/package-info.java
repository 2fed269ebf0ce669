/** The endpoints for claims and grants. */
package io.suanpan.grants.api;
