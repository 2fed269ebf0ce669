/** Broken requests by the thousand against a running server, each made from a seed and a number. */
package io.suanpan.malformed;
