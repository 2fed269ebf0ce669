package io.suanpan.console;

/**
 * A figure that stands for itself at the head of a page.
 *
 * @param note what one must know to read it, or ""
 */
public record Tile(String label, String value, String unit, String note) {}
