/**
 * The demonstration: tenants with different mixes, traffic shaped like published traces, one
 * invoice each. A client like any other: it speaks to the server by HTTP only.
 *
 * <p>Owns: the demo tenants, the traffic generator, the report. Does not own: any rule.
 */
package io.suanpan.demo;
