package io.suanpan.tenancy.api;

import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.PaymentAccount;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who issues the invoices. */
@Path("/issuer")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class IssuerResource {
  @Inject ManageTenants tenants;
  @Inject Caller caller;

  /**
   * The issuer on the wire.
   *
   * @param vatId VAT identifier, in the form of its country
   * @param electronicAddress scheme (EAS code) and identifier, such as {@code
   *     0204:991-1234512345-06}
   * @param contact whom to ask
   * @param bank how to pay, in words
   * @param series the prefix of invoice numbers; INV unless given
   * @param paymentDays days from issue to due; 14 unless given
   */
  @Schema(
      example =
          """
          {"name":"Suanpan Services GmbH",
           "address":{"street":"Weg 1","postalCode":"10119","city":"Berlin","country":"DE"},
           "vatId":"DE123456789","email":"billing@issuer.example","series":"SP",
           "paymentDays":14,"iban":"DE89370400440532013000"}
          """)
  public record IssuerBody(
      @NotNull @Size(min = 1, max = 200) String name,
      @NotNull @Valid LocationBody address,
      @Size(max = 32) String vatId,
      @Size(max = 64) String taxNumber,
      @Email @Size(max = 254) String email,
      @Pattern(regexp = TenantRules.ELECTRONIC_ADDRESS) String electronicAddress,
      @Size(min = 1, max = 200) @Pattern(regexp = TenantBody.NAME) String contact,
      @Pattern(regexp = TenantRules.PHONE) String phone,
      @Size(max = 500) String bank,
      @Size(max = 42) String iban,
      @Size(max = 14) String bic,
      @Pattern(regexp = "[A-Z0-9]{1,10}") String series,
      @Min(0) @Max(365) Integer paymentDays) {

    static IssuerBody of(Issuer issuer) {
      return new IssuerBody(
          issuer.name(),
          LocationBody.of(issuer.address()),
          issuer.vatId(),
          issuer.taxNumber(),
          issuer.email(),
          issuer.electronicAddress(),
          issuer.contact(),
          issuer.phone(),
          issuer.bank(),
          issuer.iban(),
          issuer.bic(),
          issuer.series(),
          issuer.paymentDays());
    }

    Issuer toDomain() {
      return new Issuer(
          name,
          address.toDomain(),
          TenantRules.vatId("/vatId", vatId),
          taxNumber,
          email,
          electronicAddress,
          contact,
          phone,
          bank,
          PaymentAccount.iban(iban),
          PaymentAccount.bic(bic),
          series == null ? "INV" : series,
          paymentDays == null ? Issuer.USUAL_PAYMENT_DAYS : paymentDays);
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
