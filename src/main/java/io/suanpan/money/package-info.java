/**
 * Money: decimal amounts that never lose their currency, and the one way to round and to spread.
 *
 * <p>Owns: {@link io.suanpan.money.Money}, rounding, largest-remainder spreads. Does not own:
 * exchange rates (catalog). Invariant: no binary floating point, anywhere.
 */
package io.suanpan.money;
