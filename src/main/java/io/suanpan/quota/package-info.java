/**
 * Limits on what a tenant uses, what stands against them, and what is held before it is used. It
 * answers while billing does not.
 */
package io.suanpan.quota;
