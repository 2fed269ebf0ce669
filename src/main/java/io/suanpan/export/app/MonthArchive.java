package io.suanpan.export.app;

import io.suanpan.export.einvoice.Syntax;
import io.suanpan.invoicing.InvoiceArchive.Mark;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.ReadArchive;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all documents of a month into one ZIP file, one invoice at a time. */
@ApplicationScoped
public class MonthArchive {
  private static final int PAGE = 20;

  @Inject ReadArchive archive;
  @Inject Documents documents;

  /** What was issued to a tenant; nothing while the month is open. */
  public Iterator<InvoiceContent> of(Tenant tenant, YearMonth period) {
    return archive.of(tenant, period).orElse(List.of()).iterator();
  }

  /** What was issued to all tenants, read in pages as it is asked for. */
  public Iterator<InvoiceContent> ofAll(YearMonth period) {
    return new Pages(mark -> archive.ofAll(period, mark, PAGE), Mark.BEGINNING);
  }

  /** A folder for each tenant; of each invoice the PDF and, where there can be one, the XML. */
  public void write(Iterator<InvoiceContent> contents, OutputStream out) throws IOException {
    // Not closed when something breaks: what was cut off must not look like a whole file.
    ZipOutputStream zip = new ZipOutputStream(out);
    while (contents.hasNext()) {
      InvoiceContent content = contents.next();
      String name = content.tenant() + "/" + content.number();
      add(zip, content, name + ".pdf", documents.pdf(content));
      if (documents.canBe(content, Syntax.CII)) {
        add(zip, content, name + ".xml", documents.xml(content, Syntax.CII));
      }
    }
    zip.finish();
    zip.flush();
  }

  private static void add(ZipOutputStream zip, InvoiceContent content, String name, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(content.issuedAt().toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
