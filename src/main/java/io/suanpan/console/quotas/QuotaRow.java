package io.suanpan.console.quotas;

import java.io.Serializable;

/**
 * A quota as a page shows it: all texts in the reader's language.
 *
 * @param what which usage it is about
 * @param usedPart thousandths of the bar that are used
 * @param heldPart thousandths of the bar that are held
 * @param level near, full or calm: the colour of the bar
 * @param told the bar in words
 */
public record QuotaRow(
    String name,
    String mode,
    boolean inherited,
    boolean raised,
    boolean passed,
    String what,
    String unit,
    String limit,
    String used,
    String held,
    String left,
    String percentText,
    int usedPart,
    int heldPart,
    String level,
    String told,
    String resets,
    String raises,
    String editLink,
    String raiseLink,
    String historyLink)
    implements Serializable {}
