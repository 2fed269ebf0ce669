package io.suanpan.console.billing;

import io.suanpan.export.app.Documents;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Says in which formats an invoice can be had, and where. */
@ApplicationScoped
class FileLinks {
  @Inject Documents documents;

  /** Those that can carry it. */
  List<FileLink> of(Tenant tenant, InvoiceContent content) {
    String query = Links.query("tenant", tenant.code(), "number", content.number());
    return Stream.of(DocumentFormat.values())
        .filter(format -> format.syntax().map(s -> documents.canBe(content, s)).orElse(true))
        .map(format -> link("/console/invoice-document" + query, format))
        .toList();
  }

  /** An electronic invoice has a number, so a preview is none. */
  List<FileLink> ofPreview(Tenant tenant, InvoiceContent content) {
    String query = Links.query("tenant", tenant.code(), "period", content.period().toString());
    return Stream.of(DocumentFormat.values())
        .filter(format -> format.syntax().isEmpty())
        .map(format -> link("/console/preview-document" + query, format))
        .toList();
  }

  private static FileLink link(String file, DocumentFormat format) {
    return new FileLink(format.title(), file + "&format=" + format.parameter());
  }
}
