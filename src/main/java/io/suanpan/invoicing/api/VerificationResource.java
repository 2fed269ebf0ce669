package io.suanpan.invoicing.api;

import io.suanpan.invoicing.ChainCheck.Break;
import io.suanpan.invoicing.ChainStore.Chain;
import io.suanpan.invoicing.app.VerifyChain;
import io.suanpan.invoicing.app.VerifyChain.Verified;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether what was issued is as it was. */
@Path("/invoices/verify")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
  @Inject VerifyChain verify;
  @Inject Caller caller;

  /**
   * What was found.
   *
   * @param checked how many documents were looked at
   * @param lastHash the hash at the end of the chain: keep it somewhere else
   * @param breaks what has been changed, lost or put in between; none if all is well
   */
  public record VerificationView(
      String series, int year, int checked, String lastHash, List<Break> breaks) {}

  @GET
  @Operation(
      operationId = "verifyInvoices",
      summary = "Recomputes the numbers, hashes and sums of a series and year",
      description =
          "An operator who names no tenant verifies the whole chain. A tenant verifies its own"
              + " documents, each by itself: the others in between are not its own.")
  public VerificationView verify(
      @QueryParam("series") String series, @QueryParam("year") String year) {
    if (series == null || !series.matches("[A-Z0-9]{1,10}")) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "series is 1 to 10 of A-Z and 0-9");
    }
    if (year == null || !year.matches("[0-9]{4}")) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "year is a year such as 2024");
    }
    Chain chain = new Chain(series, Integer.parseInt(year));
    Verified verified = verify.verify(chain, caller.named());
    return new VerificationView(
        series,
        chain.year(),
        verified.checked(),
        caller.isOperator() ? verified.lastHash().orElse(null) : null,
        verified.breaks());
  }
}
