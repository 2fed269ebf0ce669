/** What the integration tests stand on: a database, a deployed server, a client. */
package io.suanpan.harness;
