package io.suanpan.export.app;

import io.suanpan.invoicing.InvoiceArchive.Mark;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.PreviewInvoice;
import io.suanpan.invoicing.app.ReadArchive;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds what an export of a month is made of. */
@ApplicationScoped
public class ExportFocus {
  private static final int PAGE = 20;

  @Inject ReadArchive archive;
  @Inject PreviewInvoice previews;

  /** What was issued to all tenants, read in pages as it is asked for; the first one at once. */
  public Iterator<InvoiceContent> ofAll(YearMonth period) {
    return new Pages(mark -> archive.ofAll(period, mark, PAGE), Mark.BEGINNING);
  }

  /**
   * What was issued to a tenant; of an open month, its preview.
   *
   * @throws Refusal as a preview; {@link Code#ISSUER_MISSING} where none is set
   */
  public Iterator<InvoiceContent> of(Tenant tenant, YearMonth period) {
    return archive.of(tenant, period).orElseGet(() -> preview(tenant, period)).iterator();
  }

  private List<InvoiceContent> preview(Tenant tenant, YearMonth period) {
    InvoiceContent preview = previews.preview(tenant, Optional.of(period));
    if (preview.issuer() == null) {
      throw new Refusal(Code.ISSUER_MISSING, "set the issuer first: each row names it");
    }
    return List.of(preview);
  }
}
