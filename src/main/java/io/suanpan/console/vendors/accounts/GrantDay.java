package io.suanpan.console.vendors.accounts;

import java.io.Serializable;

/** A day of a grant as a page shows it: texts in the reader's language. */
public record GrantDay(String day, String covered, String forfeited, String left)
    implements Serializable {}
