package io.suanpan.invoicing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.invoicing.InvoiceArchive;
import io.suanpan.invoicing.InvoiceArchive.Mark;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads what was issued for a month. */
@ApplicationScoped
public class ReadArchive {
  @Inject InvoiceArchive archive;
  @Inject InvoiceStore invoices;
  @Inject ObjectMapper json;

  /**
   * Some of a month's documents.
   *
   * @param next where to read on, or empty at the end
   */
  public record Page(List<InvoiceContent> contents, Optional<Mark> next) {}

  /** Of all tenants, at most so many. */
  @Transactional
  public Page ofAll(YearMonth period, Mark after, int limit) {
    InvoiceArchive.Page page = archive.ofAll(period, after, limit);
    return new Page(page.contents().stream().map(this::content).toList(), page.next());
  }

  /** Of one tenant; empty while the month is open. */
  @Transactional
  public Optional<List<InvoiceContent>> of(Tenant tenant, YearMonth period) {
    boolean closed =
        invoices.closed(tenant.id()).stream().anyMatch(month -> month.period().equals(period));
    return closed
        ? Optional.of(archive.of(tenant.id(), period).stream().map(this::content).toList())
        : Optional.empty();
  }

  private InvoiceContent content(String text) {
    try {
      return json.readValue(text, InvoiceContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a content in the archive is damaged", e);
    }
  }
}
