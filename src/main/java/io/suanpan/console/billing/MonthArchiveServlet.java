package io.suanpan.console.billing;

import io.suanpan.export.app.MonthArchive;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.tenancy.Tenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.YearMonth;
import java.util.Iterator;

/** What was issued for a month, as PDF and XML in a ZIP file. */
@WebServlet("/console/month-archive")
public class MonthArchiveServlet extends MonthServlet {
  @Inject MonthArchive archive;

  @Override
  Iterator<InvoiceContent> of(Tenant tenant, YearMonth month) {
    return archive.of(tenant, month);
  }

  @Override
  Iterator<InvoiceContent> ofAll(YearMonth month) {
    return archive.ofAll(month);
  }

  @Override
  Download download(YearMonth month, Iterator<InvoiceContent> contents, String whose) {
    return new Download(
        "invoices-" + month + whose + ".zip",
        "application/zip",
        out -> archive.write(contents, out));
  }
}
