/**
 * The rim of the server: configuration, clock, authentication, JSON, errors, health, start-up.
 *
 * <p>Owns: how requests come in and refusals go out. Does not own: any rule. Nobody imports it.
 */
package io.suanpan.platform;
