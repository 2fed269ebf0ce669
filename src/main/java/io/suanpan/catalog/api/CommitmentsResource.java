package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.app.CommitmentBody;
import io.suanpan.catalog.app.ManageCommitments;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What accounts have promised to spend, and what they will not be charged beyond. */
@Path("/commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentsResource {
  @Inject ManageCommitments commitments;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /** A tenant's commitments. */
  public record CommitmentList(List<CommitmentBody> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookCommitment",
      summary = "Books a minimum or maximum spend of an account",
      description =
          "A monthly one counts for the billing periods that begin while it is valid; the true-up"
              + " of one over its term falls in the period that holds its last instant.")
  public Response book(@Valid @NotNull CommitmentBody body) {
    Commitment booked = commitments.book(caller.tenant(), body, caller.actor());
    return Response.status(Response.Status.CREATED)
        .entity(CommitmentBody.of(booked, body.vendorAccount()))
        .build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listCommitments", summary = "The tenant's commitments")
  public CommitmentList list() {
    Map<Integer, String> names =
        accounts.list(caller.tenant()).stream()
            .collect(Collectors.toMap(VendorAccount::id, a -> AccountName.of(a).toString()));
    return new CommitmentList(
        commitments.list(caller.tenant()).stream()
            .map(commitment -> CommitmentBody.of(commitment, names.get(commitment.account())))
            .toList(),
        null);
  }
}
