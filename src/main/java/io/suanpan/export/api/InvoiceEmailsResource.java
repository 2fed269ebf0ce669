package io.suanpan.export.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Documents that wait to be sent, or could not be. */
@Path("/invoice-emails")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceEmailsResource {
  @Inject DeliveryStore deliveries;
  @Inject Caller caller;

  /** The oldest first. */
  public record EmailList(List<EmailView> items, @JsonInclude String next) {}

  @GET
  @Operation(
      operationId = "listUnsentEmails",
      summary = "Documents that wait to be sent by e-mail, or could not be",
      description = "Of a tenant; an operator who names none sees those of all.")
  public EmailList unsent() {
    return new EmailList(
        deliveries.unsent(caller.tenantOrAll().map(Tenant::id)).stream()
            .map(EmailView::of)
            .toList(),
        null);
  }
}
