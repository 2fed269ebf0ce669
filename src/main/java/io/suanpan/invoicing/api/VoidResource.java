package io.suanpan.invoicing.api;

import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.VoidInvoice;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking an invoice back. */
@Path("/invoices/{number}/void")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class VoidResource {
  @Inject VoidInvoice voids;
  @Inject Caller caller;

  /** Why. It stands on the credit note. */
  @Schema(example = "{\"reason\":\"Wrong recipient\"}")
  public record InvoiceVoid(@NotBlank @Size(max = 500) String reason) {}

  /** The credit note that gives the invoice back. */
  public record Voided(String voided, String creditNote, BigDecimal total, String currency) {}

  @POST
  @Operation(
      operationId = "voidInvoice",
      summary = "Gives an invoice back by a credit note",
      description =
          "Only of the last closed month, which is open then; its next close issues the invoice in"
              + " place. What had been paid becomes a prepayment.")
  public Voided voidInvoice(@PathParam("number") String number, @Valid @NotNull InvoiceVoid body) {
    IssuedInvoice note = voids.voidInvoice(caller.tenant(), number, body.reason(), caller.actor());
    return new Voided(number, note.number(), note.total(), note.currency());
  }
}
