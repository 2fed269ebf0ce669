package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.catalog.app.ImportCatalog;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What vendors sell and promise. Any key may read; operators change it by importing. */
@Path("/vendors")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.INGEST, Roles.QUOTA, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class VendorsResource {
  @Inject CurrentCatalog catalog;
  @Inject ImportCatalog imports;
  @Inject Caller caller;

  /** Items of one kind. */
  public record Items<T>(List<T> items, @JsonInclude String next) {}

  @GET
  @Operation(operationId = "listVendors", summary = "All vendors")
  public Items<VendorView> list() {
    return new Items<>(
        catalog.get().vendors().values().stream().map(VendorView::of).toList(), null);
  }

  @GET
  @Path("/{vendor}")
  @Operation(operationId = "getVendor", summary = "One vendor")
  public VendorView get(@PathParam("vendor") String vendor) {
    return VendorView.of(entry(vendor));
  }

  @GET
  @Path("/{vendor}/models")
  @Operation(operationId = "listModels", summary = "What a vendor sells")
  public Items<ModelView> models(@PathParam("vendor") String vendor) {
    return new Items<>(ModelView.of(entry(vendor).catalog()), null);
  }

  @GET
  @Path("/{vendor}/rate-cards")
  @Operation(
      operationId = "listRateCards",
      summary = "A vendor's prices",
      description = "With at= only those that hold at that instant.")
  public Items<RateCardView> rateCards(
      @PathParam("vendor") String vendor, @QueryParam("at") String at) {
    Optional<Instant> instant = instant(at);
    List<RateCard> cards = entry(vendor).catalog().rateCards();
    return new Items<>(cards.stream().map(card -> RateCardView.of(card, instant)).toList(), null);
  }

  @GET
  @Path("/{vendor}/offers")
  @Operation(operationId = "listOffers", summary = "What a vendor promises")
  public Items<OfferView> offers(@PathParam("vendor") String vendor) {
    VendorCatalog found = entry(vendor).catalog();
    return new Items<>(found.offers().stream().map(OfferView::of).toList(), null);
  }

  @PUT
  @Path("/{vendor}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml", "text/plain"})
  @Operation(
      operationId = "putVendor",
      summary = "Loads a vendor's catalogue",
      description = "YAML or JSON, checked as a whole; answers what it changed.")
  public ImportCatalog.Outcome put(@PathParam("vendor") String vendor, String document) {
    ImportCatalog.Outcome outcome =
        imports.run(vendor, document, ImportCatalog.Mode.DRY_RUN, Optional.empty(), caller.actor());
    if (!outcome.vendor().equals(vendor)) {
      throw new Refusal(Code.INVALID_CATALOG, "the document is of vendor " + outcome.vendor());
    }
    return imports.run(vendor, document, ImportCatalog.Mode.LOAD, Optional.empty(), caller.actor());
  }

  private Catalog.Entry entry(String vendor) {
    return Optional.ofNullable(catalog.get().vendors().get(id(vendor)))
        .orElseThrow(() -> Refusal.notFound("vendor " + vendor));
  }

  private static VendorId id(String vendor) {
    try {
      return new VendorId(vendor);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("vendor " + vendor);
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "at must be an instant");
    }
  }
}
