package io.suanpan.identity.api;

import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Users of the console: those of the tenant that is named, else the operator's. */
@Path("/users")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
  @Inject KeepUsers users;
  @Inject Caller caller;

  private Optional<TenantId> whose() {
    return caller.named().map(Tenant::id);
  }

  @GET
  @Operation(
      operationId = "listUsers",
      summary = "Users of the named tenant, else the operator's, without their passwords")
  public UserView.UserList list() {
    return new UserView.UserList(users.list(whose()).stream().map(UserView::of).toList(), null);
  }

  @POST
  @Operation(operationId = "createUser", summary = "A new user; its password is told this once")
  public Response create(@Valid @NotNull UserBody body) {
    KeepUsers.Given given = users.create(whose(), body.wanted(), caller.actor());
    return Response.status(Response.Status.CREATED).entity(UserView.of(given)).build();
  }

  @POST
  @Path("/{user}/suspend")
  @Operation(operationId = "suspendUser", summary = "Its sessions end, and it cannot sign in")
  public UserView suspend(@PathParam("user") String user) {
    return UserView.of(users.change(whose(), user, User.State.SUSPENDED, caller.actor()));
  }

  @POST
  @Path("/{user}/resume")
  @Operation(operationId = "resumeUser", summary = "It can sign in again")
  public UserView resume(@PathParam("user") String user) {
    return UserView.of(users.change(whose(), user, User.State.ACTIVE, caller.actor()));
  }

  @POST
  @Path("/{user}/reset-password")
  @Operation(
      operationId = "resetPassword",
      summary = "A new password that must be changed; its sessions end, and so does a lock-out")
  public UserView reset(@PathParam("user") String user) {
    return UserView.of(users.newPassword(whose(), user, caller.actor()));
  }
}
