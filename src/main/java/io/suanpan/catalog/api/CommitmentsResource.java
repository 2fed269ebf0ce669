package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Commitment.Term;
import io.suanpan.catalog.app.ManageCommitments;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * A commitment on the wire, in the account's currency.
   *
   * @param id in answers only
   * @param minimum a true-up lifts what is due to it
   * @param maximum nothing beyond it is charged
   * @param term {@code month}, unless given, or {@code whole}: over all of its validity
   */
  public record CommitmentBody(
      Integer id,
      @NotNull String vendorAccount,
      @Size(min = 1, max = 200) String name,
      @PositiveOrZero @Digits(integer = 15, fraction = 4) BigDecimal minimum,
      @PositiveOrZero @Digits(integer = 15, fraction = 4) BigDecimal maximum,
      @Pattern(regexp = "month|whole") String term,
      @NotNull Instant validFrom,
      Instant validTo) {}

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
    Negotiated.requireQuarters(body.validFrom(), body.validTo());
    VendorAccount account = accounts.get(caller.tenant(), body.vendorAccount());
    Commitment booked =
        commitments.book(
            caller.tenant(), Negotiated.valid(() -> commitment(body, account)), caller.actor());
    return Response.status(Response.Status.CREATED)
        .entity(view(booked, body.vendorAccount()))
        .build();
  }

  private static Commitment commitment(CommitmentBody body, VendorAccount account) {
    return new Commitment(
        1,
        account.id(),
        body.name() == null ? "commitment" : body.name(),
        Optional.ofNullable(body.minimum()).map(m -> new Money(m, account.currency())),
        Optional.ofNullable(body.maximum()).map(m -> new Money(m, account.currency())),
        "whole".equals(body.term()) ? Term.WHOLE : Term.MONTH,
        new Interval(body.validFrom(), Optional.ofNullable(body.validTo())));
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
            .map(commitment -> view(commitment, names.get(commitment.account())))
            .toList(),
        null);
  }

  private static CommitmentBody view(Commitment commitment, String account) {
    return new CommitmentBody(
        commitment.id(),
        account,
        commitment.name(),
        commitment.minimum().map(Money::amount).orElse(null),
        commitment.maximum().map(Money::amount).orElse(null),
        commitment.term() == Term.WHOLE ? "whole" : "month",
        commitment.valid().start(),
        commitment.valid().end().orElse(null));
  }
}
