package io.suanpan.export.api;

import io.suanpan.export.app.SendInvoice;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Invoices by e-mail. */
@Path("/invoices/{number}/email")
@RequestScoped
@RolesAllowed(Roles.BILLING)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceEmailResource {
  @Inject SendInvoice send;
  @Inject Caller caller;

  /**
   * What was sent.
   *
   * @param to the tenant's address
   */
  public record Sent(String number, String to) {}

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(
      operationId = "getInvoiceEmail",
      summary = "How far the e-mail has come that a document's issue asked for",
      description = "404 where the tenant was not set to emailOnIssue then.")
  public EmailView state(@PathParam("number") String number) {
    return send.delivery(caller.tenant(), number)
        .map(EmailView::of)
        .orElseThrow(() -> Refusal.notFound("an e-mail of " + number));
  }

  @POST
  @Operation(
      operationId = "emailInvoice",
      summary = "Sends an issued invoice to the tenant's e-mail address",
      description = "As PDF with the invoice as XML in it. Each request sends it once more.")
  public Sent email(@PathParam("number") String number) {
    return new Sent(number, send.send(caller.tenant(), number, caller.actor()));
  }
}
