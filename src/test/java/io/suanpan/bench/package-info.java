/** Measurements, run by {@code mvn -Pbench verify}; they assert nothing. */
package io.suanpan.bench;
