package io.suanpan.notify.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.notify.Message;
import io.suanpan.notify.app.ReadNotifications;
import io.suanpan.notify.app.WatchTenants;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What somebody was to be told of, whether anybody listened or not. */
@Path("/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {
  @Inject ReadNotifications notifications;
  @Inject WatchTenants watch;
  @Inject ObjectMapper json;
  @Inject Caller caller;

  /**
   * A notification.
   *
   * @param id what receivers of webhooks know it by
   * @param key what tells it from others of its type
   * @param data as receivers are told
   */
  public record NotificationView(
      String id, String type, String key, Instant at, Map<String, Object> data) {}

  /** Notifications, newest first; next goes into the parameter cursor. */
  public record NotificationList(List<NotificationView> items, @JsonInclude String next) {}

  @GET
  @RolesAllowed({Roles.READ, Roles.QUOTA, Roles.BILLING})
  @Operation(
      operationId = "listNotifications",
      summary = "What somebody was to be told of",
      description = "Of a tenant; an operator who names none sees those of all.")
  public NotificationList list(
      @QueryParam("cursor") Long cursor, @QueryParam("limit") @DefaultValue("100") int limit) {
    Page page = Page.of(cursor, limit);
    List<Message> found = notifications.list(caller.tenantOrAll(), page.before(), page.limit());
    return new NotificationList(
        found.stream().map(this::view).toList(), page.next(found, Message::number));
  }

  @POST
  @Path("/check")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "checkTenant",
      summary = "Looks now for what a tenant is to be told of",
      description = "What else happens every hour, for the tenant that is named.")
  public Response check() {
    watch.one(caller.tenant());
    return Response.noContent().build();
  }

  private NotificationView view(Message message) {
    return new NotificationView(
        message.id(), message.type(), message.key(), message.at(), data(message));
  }

  private Map<String, Object> data(Message message) {
    try {
      return json.readValue(message.data(), new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("notification " + message.number(), e);
    }
  }
}
