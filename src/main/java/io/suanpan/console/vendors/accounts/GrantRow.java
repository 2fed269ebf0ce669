package io.suanpan.console.vendors.accounts;

import java.io.Serializable;

/**
 * A grant as a page shows it: all texts in the reader's language.
 *
 * @param link its page
 * @param what which usage it pays for
 * @param state RUNNING, AHEAD, ENDED or VOID
 * @param leftPart thousandths of the bar that are left
 * @param level calm, or near where somebody should look
 * @param told the bar in words
 * @param ends when it ends, if it does
 * @param dry when nothing is left if it goes on so, if it does
 * @param warning the key of what somebody should know, or null
 */
public record GrantRow(
    String id,
    String link,
    String name,
    String account,
    String what,
    String state,
    String left,
    String given,
    String unit,
    String percentText,
    int leftPart,
    String level,
    String told,
    String ends,
    String renews,
    String dry,
    String warning)
    implements Serializable {}
