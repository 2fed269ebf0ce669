package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.TenantCredit;
import io.suanpan.invoicing.app.ManageTenantCredits;
import io.suanpan.invoicing.app.ManageTenantCredits.Standing;
import io.suanpan.invoicing.app.ManageTenantCredits.Wanted;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's money with the operator. */
@Path("/tenant-credits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TenantCreditsResource {
  @Inject ManageTenantCredits credits;
  @Inject Caller caller;

  /**
   * A credit on the wire.
   *
   * @param id its number; read only
   * @param kind promotion: taken off before tax; prepayment: pays after tax
   * @param amount how much, in the tenant's currency
   * @param effectiveAt from when it may be used; now unless given
   * @param expiresAt from when it may not
   * @param name what it is called on documents
   */
  @Schema(
      example =
          """
          {"kind":"prepayment","amount":"250.00","effectiveAt":"2024-07-01T00:00:00Z",
           "name":"Deposit of July"}
          """)
  public record CreditBody(
      Integer id,
      @NotNull @Pattern(regexp = "promotion|prepayment") String kind,
      @NotNull BigDecimal amount,
      String currency,
      Instant effectiveAt,
      Instant expiresAt,
      @NotBlank @Size(max = 200) String name) {
    static CreditBody of(TenantCredit credit) {
      return new CreditBody(
          credit.id(),
          credit.kind().name().toLowerCase(Locale.ROOT),
          credit.amount().amount(),
          credit.amount().currency().getCurrencyCode(),
          credit.effectiveAt(),
          credit.expiresAt().orElse(null),
          credit.name());
    }
  }

  /** A tenant's credits. */
  public record CreditList(List<CreditBody> items, @JsonInclude String next) {}

  /** What a document took; negative where a credit note gave it back. */
  public record UseView(String number, BigDecimal amount) {}

  /** What is left of a credit. */
  public record BalanceView(
      int credit, BigDecimal amount, BigDecimal left, String currency, List<UseView> uses) {
    static BalanceView of(Standing standing) {
      TenantCredit credit = standing.left().credit();
      return new BalanceView(
          credit.id(),
          credit.amount().amount(),
          standing.left().left().amount(),
          credit.amount().currency().getCurrencyCode(),
          standing.uses().stream()
              .map(use -> new UseView(use.number(), use.amount().amount()))
              .toList());
    }
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookTenantCredit",
      summary = "Books a promotion or money received in advance",
      description = "The next invoices use it, in order of expiry; what is left carries forward.")
  public Response book(@Valid @NotNull CreditBody body) {
    TenantCredit booked =
        credits.book(
            caller.tenant(),
            new Wanted(
                TenantCredit.Kind.valueOf(body.kind().toUpperCase(Locale.ROOT)),
                body.amount(),
                body.currency(),
                body.effectiveAt(),
                body.expiresAt(),
                body.name()),
            caller.actor());
    return Response.status(Response.Status.CREATED).entity(CreditBody.of(booked)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listTenantCredits", summary = "Promotions and money in advance")
  public CreditList list() {
    return new CreditList(
        credits.list(caller.tenant()).stream().map(CreditBody::of).toList(), null);
  }

  @GET
  @Path("/{id}/balance")
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "tenantCreditBalance", summary = "What is left, and what took the rest")
  public BalanceView balance(@PathParam("id") int id) {
    return BalanceView.of(credits.standing(caller.tenant(), id));
  }
}
