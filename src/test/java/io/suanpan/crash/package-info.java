/**
 * Faults under load: nothing that was acknowledged is lost and nothing counts twice. {@code mvn
 * -Pcrash verify} runs many rounds, {@code CrashIT} a handful.
 */
package io.suanpan.crash;
