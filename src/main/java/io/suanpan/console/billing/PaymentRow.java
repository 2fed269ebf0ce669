package io.suanpan.console.billing;

/** Money that was received for an invoice. */
public record PaymentRow(String day, String reference, String amount) {}
