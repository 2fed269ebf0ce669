package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import java.time.YearMonth;

/** The two sides of an invoice. */
final class Parties {
  private Parties() {}

  static Party issuer(Issuer issuer) {
    return new Party(
        issuer.name(),
        issuer.address(),
        issuer.vatId(),
        issuer.taxNumber(),
        issuer.email(),
        issuer.electronicAddress(),
        issuer.contact(),
        issuer.phone(),
        issuer.bank(),
        issuer.iban(),
        issuer.bic());
  }

  static Party recipient(Tenant tenant, YearMonth month) {
    return new Party(
        tenant.name(),
        tenant.address(),
        tenant.tax().in(month).vatId(),
        null,
        tenant.email(),
        tenant.invoicing().electronicAddress(),
        null,
        null,
        null,
        null,
        null);
  }
}
