package io.suanpan.catalog;

/**
 * What a vendor sells.
 *
 * @param id what requests call it
 * @param name what people call it
 */
public record Model(String id, String name) {}
