package io.suanpan.notify.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.app.ManageWebhooks;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Directory;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where notifications are sent to: of a tenant, or of all when an operator names none. */
@Path("/webhooks")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
  @Inject ManageWebhooks webhooks;
  @Inject Directory directory;
  @Inject Caller caller;

  /** Webhooks, oldest first. */
  public record WebhookList(List<WebhookView> items, @JsonInclude String next) {}

  /**
   * That something is on its way.
   *
   * @param delivery its id
   */
  public record TestSent(long delivery) {}

  @POST
  @Operation(
      operationId = "createWebhook",
      summary = "A new webhook; its secret is shown this once",
      description = "For a tenant's notifications, or for all tenants' when none is named.")
  public Response create(@Valid @NotNull WebhookBody body) {
    Webhook webhook = webhooks.create(caller.tenantOrAll(), body.wanted(), caller.actor());
    return Response.status(Response.Status.CREATED)
        .entity(WebhookView.withSecret(webhook, tenant(webhook)))
        .build();
  }

  @GET
  @RolesAllowed({Roles.QUOTA, Roles.BILLING})
  @Operation(operationId = "listWebhooks", summary = "Webhooks, without their secrets")
  public WebhookList list() {
    return new WebhookList(
        webhooks.list(caller.tenantOrAll()).stream()
            .map(webhook -> WebhookView.of(webhook, tenant(webhook)))
            .toList(),
        null);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeWebhook", summary = "Nothing more is sent to it")
  public Response remove(@PathParam("id") String id) {
    webhooks.remove(caller.tenantOrAll(), id, caller.actor());
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/rotate")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "A new secret; it is shown this once",
      description = "For 24 hours messages are signed with the one before, too.")
  public WebhookView rotate(@PathParam("id") String id) {
    Webhook webhook = webhooks.rotate(caller.tenantOrAll(), id, caller.actor());
    return WebhookView.withSecret(webhook, tenant(webhook));
  }

  @POST
  @Path("/{id}/enable")
  @Operation(
      operationId = "enableWebhook",
      summary = "Sends again to a receiver that had said it is gone")
  public WebhookView enable(@PathParam("id") String id) {
    Webhook webhook = webhooks.enable(caller.tenantOrAll(), id, caller.actor());
    return WebhookView.of(webhook, tenant(webhook));
  }

  @POST
  @Path("/{id}/test")
  @Operation(
      operationId = "testWebhook",
      summary = "Sends it a message of the type webhook.test",
      description = "Whatever types it listens to. What becomes of it is among the deliveries.")
  public Response test(@PathParam("id") String id) {
    return Response.accepted(new TestSent(webhooks.test(caller.tenantOrAll(), id, caller.actor())))
        .build();
  }

  private String tenant(Webhook webhook) {
    return webhook.owner().flatMap(directory::tenant).map(Tenant::code).orElse(null);
  }
}
