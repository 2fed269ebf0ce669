package io.suanpan.export;

import io.suanpan.export.InvoicePage.AttachmentBlock;
import io.suanpan.export.InvoicePage.ShareRow;
import io.suanpan.export.InvoicePage.ShareTable;
import io.suanpan.invoicing.Attachment;
import io.suanpan.invoicing.Attachment.DayShare;
import io.suanpan.invoicing.Attachment.ProjectShare;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lays out what projects and days cost. */
final class AttachmentLayout {
  private final InvoiceContent invoice;
  private final Wording words;

  AttachmentLayout(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
  }

  /** Null where there is nothing to tell. */
  AttachmentBlock attachment() {
    Attachment attachment = invoice.attachment();
    if (attachment == null || attachment.days().isEmpty()) {
      return null;
    }
    boolean rest = attachment.withoutUsage().signum() != 0;
    BigDecimal net =
        invoice.sections().stream()
            .map(Section::netConverted)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<ShareTable> tables = new ArrayList<>();
    if (!attachment.projects().isEmpty()) {
      tables.add(table("Project", attachment.projects().stream().map(this::project).toList()));
    }
    tables.add(table("Day", attachment.days().stream().map(this::day).toList()));
    return new AttachmentBlock(
        tables,
        rest ? money(attachment.withoutUsage()) : null,
        words.whole(attachment.days().stream().mapToLong(DayShare::tokens).sum()),
        money(net));
  }

  private ShareTable table(String by, List<ShareRow> rows) {
    return new ShareTable(words.label("by" + by), words.label("share" + by), rows);
  }

  private ShareRow project(ProjectShare share) {
    String name = share.project() == null ? words.label("noProject") : share.project();
    return new ShareRow(name, words.whole(share.tokens()), money(share.net()));
  }

  private ShareRow day(DayShare share) {
    return new ShareRow(words.day(share.day()), words.whole(share.tokens()), money(share.net()));
  }

  private String money(BigDecimal amount) {
    return words.money(amount, invoice.currency());
  }
}
