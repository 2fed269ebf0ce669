package io.suanpan.tenancy.store;

import io.suanpan.tenancy.InvoiceDelivery;
import io.suanpan.tenancy.InvoiceProfile;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.UnpricedUsage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The columns of what a tenant has agreed on for its invoices. */
@Embeddable
class InvoiceTermsColumns {
  @Column(name = "electronic_address")
  String electronicAddress;

  @Column(name = "order_reference")
  String orderReference;

  @Column(name = "buyer_reference")
  String buyerReference;

  @Column(name = "payment_days")
  Integer paymentDays;

  @Column(name = "payment_terms")
  String paymentTerms;

  @Enumerated(EnumType.STRING)
  @Column(name = "invoice_profile")
  InvoiceProfile profile;

  @Enumerated(EnumType.STRING)
  @Column(name = "unpriced_usage")
  UnpricedUsage unpriced;

  @Enumerated(EnumType.STRING)
  @Column(name = "invoice_delivery")
  InvoiceDelivery delivery;

  static InvoiceTermsColumns of(InvoiceTerms terms) {
    InvoiceTermsColumns columns = new InvoiceTermsColumns();
    columns.electronicAddress = terms.electronicAddress();
    columns.orderReference = terms.orderReference();
    columns.buyerReference = terms.buyerReference();
    columns.paymentDays = terms.paymentDays();
    columns.paymentTerms = terms.paymentTerms();
    columns.profile = terms.profile();
    columns.unpriced = terms.unpriced();
    columns.delivery = terms.delivery();
    return columns;
  }

  InvoiceTerms toDomain() {
    return new InvoiceTerms(
        electronicAddress,
        orderReference,
        buyerReference,
        paymentDays,
        paymentTerms,
        profile,
        unpriced,
        delivery);
  }
}
