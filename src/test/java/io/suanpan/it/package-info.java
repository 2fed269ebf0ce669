/** Tests of the deployed server through its API. */
package io.suanpan.it;
