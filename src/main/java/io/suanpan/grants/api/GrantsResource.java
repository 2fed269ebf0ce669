package io.suanpan.grants.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.Benefit;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.app.BookGrant;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.Meters;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.money.Money;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A tenant's grants. */
@Path("/grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {
  private static final int USUAL_PRIORITY = 10;

  @Inject BookGrant grants;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;
  @Inject Clock clock;

  /** A grant to be booked: an allowance or a credit. */
  public record GrantBody(
      @NotNull String vendorAccount,
      @Size(min = 1, max = 200) String name,
      @Valid AllowanceBody allowance,
      @Valid CreditBody credit,
      Integer priority,
      @NotNull Instant effectiveAt,
      Instant expiresAt) {}

  /** Free usage. */
  public record AllowanceBody(
      @NotEmpty Set<String> meters, @NotEmpty Set<String> models, @Positive long quantity) {}

  /** Free money. */
  public record CreditBody(
      @NotNull @Positive @Digits(integer = 15, fraction = 4) BigDecimal amount,
      @NotNull String currency,
      Set<String> models) {}

  /** A tenant's grants. */
  public record GrantList(List<GrantView> items, @JsonInclude String next) {}

  /** Why a grant is voided. */
  public record VoidBody(@NotNull @Size(min = 1, max = 500) String reason) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "bookGrant", summary = "Books an allowance or a credit")
  public Response book(@Valid @NotNull GrantBody body) {
    if ((body.allowance() == null) == (body.credit() == null)) {
      throw Refusal.of("", Code.INVALID_VALUE, "give either an allowance or a credit");
    }
    VendorAccount account = accounts.get(caller.tenant(), accountName(body.vendorAccount()));
    Grant booked = grants.book(caller.tenant(), grant(body, account), caller.actor());
    return Response.status(Response.Status.CREATED).entity(view(booked)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listGrants", summary = "The tenant's grants")
  public GrantList list() {
    return new GrantList(grants.list(caller.tenant()).stream().map(this::view).toList(), null);
  }

  @POST
  @Path("/{id}/void")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "voidGrant", summary = "Ends a grant; what it gave stays")
  public Response markVoid(@PathParam("id") int id, @Valid @NotNull VoidBody body) {
    grants.markVoid(caller.tenant(), id, body.reason(), caller.actor());
    return Response.noContent().build();
  }

  private GrantView view(Grant grant) {
    Map<Integer, AccountName> names =
        accounts.list(caller.tenant()).stream()
            .collect(Collectors.toMap(VendorAccount::id, AccountName::of));
    return GrantView.of(grant, names::get);
  }

  private Grant grant(GrantBody body, VendorAccount account) {
    GrantTerms terms = terms(body, account);
    if (body.allowance() != null) {
      for (String meter : body.allowance().meters()) {
        if (!meter.equals(Benefit.ALL) && Meters.named(meter).isEmpty()) {
          throw Refusal.of("/allowance/meters", Code.UNKNOWN_METER, meter + " is not a meter");
        }
      }
      return new Allowance(terms, body.allowance().meters(), body.allowance().quantity());
    }
    if (!body.credit().currency().equals(account.currency().getCurrencyCode())) {
      throw Refusal.of(
          "/credit/currency", Code.INVALID_VALUE, "the account is in " + account.currency());
    }
    Money amount = new Money(body.credit().amount(), account.currency());
    if (amount.rounded().amount().compareTo(amount.amount()) != 0) {
      throw Refusal.of(
          "/credit/amount", Code.INVALID_VALUE, "has more decimals than " + account.currency());
    }
    return new Credit(terms, amount.rounded());
  }

  private GrantTerms terms(GrantBody body, VendorAccount account) {
    Instant start = Bucket.of(body.effectiveAt()).start();
    if (body.expiresAt() != null && !body.expiresAt().isAfter(start)) {
      throw Refusal.of("/expiresAt", Code.INVALID_VALUE, "must be after effectiveAt");
    }
    Set<String> models =
        body.allowance() != null
            ? body.allowance().models()
            : Optional.ofNullable(body.credit().models()).orElse(Set.of(Benefit.ALL));
    return new GrantTerms(
        1,
        account.id(),
        body.name() == null ? "grant" : body.name(),
        models,
        body.priority() == null ? USUAL_PRIORITY : body.priority(),
        new Interval(start, Optional.ofNullable(body.expiresAt())),
        clock.instant(),
        Optional.empty());
  }

  static AccountName accountName(String text) {
    try {
      return AccountName.parse(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/vendorAccount", Code.INVALID_VALUE, e.getMessage());
    }
  }
}
