package io.suanpan.tenancy;

import static java.util.Objects.requireNonNull;

/**
 * What a tenant has agreed on for its invoices.
 *
 * @param electronicAddress where electronic invoices go (BT-49), {@code scheme:identifier}, or null
 * @param orderReference its purchase order (BT-13), or null
 * @param buyerReference its own reference, such as a Leitweg-ID (BT-10), or null
 * @param paymentDays days from issue to due, 0 to 365; null for the issuer's
 * @param paymentTerms in words (BT-20), or null
 * @param profile which rules electronic invoices follow
 * @param unpriced what usage without a known rate does
 * @param delivery what happens to documents when they are issued
 */
public record InvoiceTerms(
    String electronicAddress,
    String orderReference,
    String buyerReference,
    Integer paymentDays,
    String paymentTerms,
    InvoiceProfile profile,
    UnpricedUsage unpriced,
    InvoiceDelivery delivery) {
  /** What holds where nothing is said. */
  public static final InvoiceTerms USUAL =
      new InvoiceTerms(
          null,
          null,
          null,
          null,
          null,
          InvoiceProfile.EN16931,
          UnpricedUsage.BILLED_LATER,
          InvoiceDelivery.ON_REQUEST);

  public InvoiceTerms {
    requireNonNull(profile);
    requireNonNull(unpriced);
    requireNonNull(delivery);
  }
}
