package io.suanpan.quotes.api;

import io.suanpan.quotes.app.Quote;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteRequest;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What usage would cost. */
@Path("/quotes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {

  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.READ, Roles.BILLING})
  @Operation(
      operationId = "quote",
      summary = "Rates usage that is handed in; nothing is stored",
      description = "The same code makes the invoices.")
  public QuoteAnswer quote(@NotNull QuoteRequest request) {
    return Quote.of(request);
  }
}
