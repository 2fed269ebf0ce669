package io.suanpan.console.billing;

/**
 * What became of a tenant in a billing run.
 *
 * @param number of the invoice or the draft; empty without one
 * @param link to what it is about
 * @param total empty where nothing was computed
 * @param why why it was left out, in words; empty where it was not
 * @param detail the same with the figures
 */
public record OutcomeRow(
    String tenant, String number, String link, String total, String why, String detail) {}
