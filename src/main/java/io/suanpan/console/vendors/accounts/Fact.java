package io.suanpan.console.vendors.accounts;

import java.io.Serializable;

/**
 * Something told of a thing.
 *
 * @param name what it is, in the reader's language
 */
public record Fact(String name, String text) implements Serializable {}
