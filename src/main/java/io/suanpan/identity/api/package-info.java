/** Users of the console over the API. */
package io.suanpan.identity.api;
