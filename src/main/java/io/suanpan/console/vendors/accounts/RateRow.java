package io.suanpan.console.vendors.accounts;

import java.io.Serializable;

/** A negotiated rate as a page shows it: all texts in the reader's language. */
public record RateRow(
    String card, String model, String meter, String when, String price, String from, String to)
    implements Serializable {}
