package io.suanpan.export.focus;

/**
 * Where a row comes from; absent parts are null.
 *
 * @param vendor the vendor's name in the catalogue
 * @param vendorName what it is called
 * @param account the vendor account
 * @param model the served model
 * @param meter what was counted
 * @param grant the grant that paid or covered
 * @param credit the tenant's credit that paid
 * @param line the line of the invoice
 * @param correctedInvoice the invoice that is corrected
 */
public record Origin(
    String vendor,
    String vendorName,
    String account,
    String model,
    String meter,
    Integer grant,
    Integer credit,
    Integer line,
    String correctedInvoice) {

  /** The invoice as a whole. */
  static final Origin INVOICE = new Origin(null, null, null, null, null, null, null, null, null);

  Origin withGrant(int number) {
    return new Origin(
        vendor, vendorName, account, model, meter, number, credit, line, correctedInvoice);
  }

  Origin withCredit(int number) {
    return new Origin(
        vendor, vendorName, account, model, meter, grant, number, line, correctedInvoice);
  }

  Origin correcting(String invoice) {
    return new Origin(vendor, vendorName, account, model, meter, grant, credit, line, invoice);
  }
}
