package io.suanpan.notify.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.Delivery.State;
import io.suanpan.notify.DeliveryStore.Wanted;
import io.suanpan.notify.app.ReviewDeliveries;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Directory;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was sent to webhooks and e-mail addresses, what waits, and what could not be sent. */
@Path("/webhooks/deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
  @Inject ReviewDeliveries deliveries;
  @Inject Directory directory;
  @Inject Caller caller;

  /** Deliveries, newest first; next goes into the parameter cursor. */
  public record DeliveryList(List<DeliveryView> items, @JsonInclude String next) {}

  @GET
  @RolesAllowed({Roles.QUOTA, Roles.BILLING})
  @Operation(
      operationId = "listDeliveries",
      summary = "Messages to webhooks and e-mail addresses, and what became of them",
      description =
          "In a state: pending, delivered or dead. A tenant sees what was sent to its own webhooks"
              + " and addresses, an operator also what was sent of it to the operator's.")
  public DeliveryList list(
      @QueryParam("state") String state,
      @QueryParam("cursor") Long cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Page page = Page.of(cursor, limit);
    Optional<TenantId> tenant = caller.tenantOrAll().map(Tenant::id);
    List<Delivery> found =
        deliveries.list(
            new Wanted(
                tenant,
                caller.isOperator() ? Optional.empty() : tenant,
                Optional.ofNullable(state).map(DeliveriesResource::state),
                page.before(),
                page.limit()));
    return new DeliveryList(
        found.stream().map(this::view).toList(), page.next(found, Delivery::id));
  }

  @POST
  @Path("/{id}/replay")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "replayDelivery",
      summary = "Sends it at once, delivered or not",
      description = "With the same webhook-id; should it fail, as often as a new one.")
  public DeliveryView replay(@PathParam("id") long id) {
    return view(deliveries.replay(caller.tenantOrAll(), id, caller.actor()));
  }

  private DeliveryView view(Delivery delivery) {
    return DeliveryView.of(
        delivery,
        delivery.message().tenant().flatMap(directory::tenant).map(Tenant::code).orElse(null));
  }

  private static State state(String word) {
    return Arrays.stream(State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(Code.UNREADABLE_PARAMETER, "state is pending, delivered or dead"));
  }
}
