package io.suanpan.tenancy.api;

import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who issues the invoices. */
@Path("/issuer")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class IssuerResource {
  private static final int USUAL_PAYMENT_DAYS = 14;

  @Inject ManageTenants tenants;
  @Inject Caller caller;

  /** The issuer on the wire. */
  public record IssuerBody(
      @NotNull @Size(min = 1, max = 200) String name,
      @NotNull @Valid TenantBody.Location address,
      @Size(max = 32) String vatId,
      @Size(max = 64) String taxNumber,
      @Email @Size(max = 254) String email,
      @Size(max = 500) String bank,
      @Pattern(regexp = "[A-Z0-9]{1,10}") String series,
      @Min(0) @Max(365) Integer paymentDays) {

    static IssuerBody of(Issuer issuer) {
      return new IssuerBody(
          issuer.name(),
          TenantBody.Location.of(issuer.address()),
          issuer.vatId(),
          issuer.taxNumber(),
          issuer.email(),
          issuer.bank(),
          issuer.series(),
          issuer.paymentDays());
    }

    Issuer toDomain() {
      return new Issuer(
          name,
          address.toDomain(),
          vatId,
          taxNumber,
          email,
          bank,
          series == null ? "INV" : series,
          paymentDays == null ? USUAL_PAYMENT_DAYS : paymentDays);
    }
  }

  @GET
  @Operation(operationId = "getIssuer", summary = "Who issues the invoices")
  public IssuerBody get() {
    return tenants.issuer().map(IssuerBody::of).orElseThrow(() -> Refusal.notFound("the issuer"));
  }

  @PUT
  @Operation(operationId = "setIssuer", summary = "Sets who issues invoices from now on")
  public IssuerBody set(@Valid @NotNull IssuerBody body) {
    Issuer issuer = body.toDomain();
    tenants.setIssuer(issuer, caller.actor());
    return IssuerBody.of(issuer);
  }
}
