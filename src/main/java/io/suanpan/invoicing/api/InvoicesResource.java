package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.invoicing.app.PreviewInvoice;
import io.suanpan.period.Months;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A tenant's invoices and what the running month costs so far. */
@Path("/invoices")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {
  @Inject FindInvoices invoices;
  @Inject PreviewInvoice previews;
  @Inject Caller caller;

  /**
   * An invoice or credit note in a list.
   *
   * @param open what is still to be paid
   */
  public record InvoiceSummary(
      String number,
      Kind kind,
      InvoiceState state,
      String tenant,
      YearMonth period,
      String currency,
      BigDecimal total,
      BigDecimal payable,
      BigDecimal open,
      LocalDate dueOn,
      Instant issuedAt,
      String hash) {}

  /** A tenant's invoices. */
  public record InvoiceList(List<InvoiceSummary> items, @JsonInclude String next) {}

  @GET
  @Operation(
      operationId = "listInvoices",
      summary = "Issued invoices and credit notes, newest period first",
      description = "Of a period, or in a state: ISSUED, PARTLY_PAID, PAID or VOIDED.")
  public InvoiceList list(@QueryParam("period") String period, @QueryParam("state") String state) {
    Optional<YearMonth> month = Months.parse(period);
    return new InvoiceList(
        invoices.list(caller.tenant()).stream()
            .filter(invoice -> month.map(invoice.period()::equals).orElse(true))
            .filter(invoice -> state == null || invoice.state().name().equals(state))
            .map(this::summary)
            .toList(),
        null);
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewInvoice",
      summary = "What the invoice of a month would say now",
      description = "The running month unless a period is given.")
  public InvoiceContent preview(@QueryParam("period") String period) {
    return previews.preview(caller.tenant(), Months.parse(period));
  }

  private InvoiceSummary summary(IssuedInvoice invoice) {
    return new InvoiceSummary(
        invoice.number(),
        invoice.kind(),
        invoice.state(),
        caller.tenant().code(),
        invoice.period(),
        invoice.currency(),
        invoice.total(),
        invoice.payable(),
        invoices.open(invoice).amount(),
        invoice.dueOn(),
        invoice.issuedAt(),
        invoice.hash());
  }
}
