package io.suanpan.console.vendors.catalog;

import java.io.Serializable;

/**
 * A price as a page shows it: texts in the reader's language.
 *
 * @param key unique on its page
 * @param when what must hold besides, or nothing
 * @param now whether it holds now
 * @param confidence HIGH, MEDIUM or LOW
 * @param dated how its date is known
 * @param historyLink the page of its history
 */
public record PriceRow(
    String key,
    String model,
    String modelName,
    String meter,
    String when,
    String price,
    String from,
    String to,
    boolean now,
    String confidence,
    String confidenceText,
    String dated,
    String sources,
    String historyLink)
    implements Serializable {}
