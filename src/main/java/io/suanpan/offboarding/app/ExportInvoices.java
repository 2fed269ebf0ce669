package io.suanpan.offboarding.app;

import io.suanpan.export.app.Documents;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a tenant's invoices in every format that can carry them. */
@ApplicationScoped
class ExportInvoices {
  private static final int PAGE = 20;

  @Inject FindInvoices invoices;
  @Inject Documents documents;

  void write(Tenant tenant, ZipOutputStream zip) throws IOException {
    int first = 0;
    List<IssuedInvoice> page = invoices.page(tenant, first, PAGE).items();
    while (!page.isEmpty()) {
      for (IssuedInvoice invoice : page) {
        write(invoice, zip);
      }
      first += page.size();
      page = invoices.page(tenant, first, PAGE).items();
    }
  }

  private void write(IssuedInvoice invoice, ZipOutputStream zip) throws IOException {
    InvoiceContent content = invoices.content(invoice);
    String name = "invoices/" + invoice.number();
    add(zip, name + ".pdf", documents.pdf(content));
    add(zip, name + ".csv", documents.csv(content));
    add(zip, name + ".json", documents.json(invoice));
    for (Syntax syntax : Syntax.values()) {
      if (documents.canBe(content, syntax)) {
        String ending = "-" + syntax.name().toLowerCase(Locale.ROOT) + ".xml";
        add(zip, name + ending, documents.xml(content, syntax));
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
