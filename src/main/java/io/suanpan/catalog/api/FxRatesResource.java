package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.FxRateStore;
import io.suanpan.catalog.app.ImportFxRates;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Published exchange rates, units of a currency for one euro. */
@Path("/fx-rates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FxRatesResource {
  @Inject ImportFxRates imports;
  @Inject FxRateStore rates;
  @Inject Caller caller;

  /** A published rate. */
  public record FxRateView(LocalDate day, String currency, BigDecimal perEuro, String source) {
    static FxRateView of(FxRateStore.Published p) {
      return new FxRateView(
          p.day(), p.currency().getCurrencyCode(), p.rate().rate(), p.rate().source());
    }
  }

  /** The rates of a day. */
  public record FxRateList(List<FxRateView> items, @JsonInclude String next) {}

  /** How many rates were new. */
  public record Imported(int added) {}

  @GET
  @RolesAllowed({Roles.READ, Roles.INGEST, Roles.QUOTA, Roles.BILLING})
  @Operation(
      operationId = "listFxRates",
      summary = "The rates of the last publication on or before a day")
  public FxRateList list(@QueryParam("on") @DefaultValue("9999-12-31") String on) {
    try {
      return new FxRateList(
          rates.lastOnOrBefore(LocalDate.parse(on)).stream().map(FxRateView::of).toList(), null);
    } catch (DateTimeParseException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "on must be a day such as 2024-07-31");
    }
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Consumes("text/csv")
  @Operation(
      operationId = "importFxRates",
      summary = "Loads the layout of the ECB's eurofxref-hist.csv",
      description = "A rate that is there already stays as it is.")
  public Response load(
      String csv, @QueryParam("source") @DefaultValue(ImportFxRates.ECB) String source)
      throws IOException {
    return Response.ok(new Imported(imports.load(new StringReader(csv), source, caller.actor())))
        .build();
  }
}
