package io.suanpan.export;

import io.suanpan.invoicing.Attachment;
import io.suanpan.invoicing.InvoiceContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What projects and days cost, as a table. The rows {@code day} and {@code withoutUsage} add up to
 * the sections of the invoice; so do, where there are any, the rows {@code project} and {@code
 * withoutUsage}.
 */
public final class AttachmentCsv {
  public static final List<String> HEADER =
      List.of("kind", "invoice", "tenant", "period", "project", "day", "tokens", "net", "currency");

  private final InvoiceContent invoice;

  public AttachmentCsv(InvoiceContent invoice) {
    this.invoice = invoice;
  }

  /** The rows below {@link #HEADER}; absent cells are null. */
  public List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    Attachment attachment = invoice.attachment();
    if (attachment == null) {
      return rows;
    }
    attachment
        .projects()
        .forEach(
            share -> {
              String name = share.project() == null ? null : PlainText.of(share.project());
              rows.add(row("project", name, null, share.tokens(), share.net()));
            });
    attachment
        .days()
        .forEach(share -> rows.add(row("day", null, share.day(), share.tokens(), share.net())));
    if (attachment.withoutUsage().signum() != 0) {
      rows.add(row("withoutUsage", null, null, null, attachment.withoutUsage()));
    }
    return rows;
  }

  private List<Object> row(String kind, String project, Object day, Long tokens, BigDecimal net) {
    return Arrays.asList(
        kind,
        invoice.number(),
        invoice.tenant(),
        invoice.period(),
        project,
        day,
        tokens,
        net,
        invoice.currency());
  }
}
