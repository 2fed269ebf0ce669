/**
 * Refusals: every reason the product may decline a request, each with a code of its own.
 *
 * <p>Owns: {@link io.suanpan.problem.Code} and its order of precedence. Does not own: how a refusal
 * is written to the wire (platform, RFC 9457).
 */
package io.suanpan.problem;
