package io.suanpan.export.api;

import io.suanpan.export.app.ExplanationPage;
import io.suanpan.invoicing.LineExplanation;
import io.suanpan.invoicing.app.Explanations;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a line of an invoice came about. */
@Path("/invoices/{number}/lines/{line}/explanation")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class ExplanationResource {
  @Inject Explanations explanations;
  @Inject ExplanationPage page;
  @Inject Caller caller;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "explainLine",
      summary = "The steps from usage to money of a line of an invoice",
      description = "As JSON, or as a page with Accept: text/html.")
  public LineExplanation json(@PathParam("number") String number, @PathParam("line") int line) {
    return explanations.find(caller.tenant(), number, line);
  }

  @GET
  @Produces("text/html;qs=0.9")
  @Operation(hidden = true)
  public Response html(@PathParam("number") String number, @PathParam("line") int line) {
    LineExplanation found = explanations.find(caller.tenant(), number, line);
    return Response.ok(page.print(number, found), MediaType.TEXT_HTML + ";charset=UTF-8").build();
  }
}
