package io.suanpan.quotes.api;

import io.suanpan.quotes.app.Quote;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteRequest;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What usage would cost. */
@Path("/quotes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {
  private static final String GRANT_AND_DISCOUNT =
      """
      {"currency":"CNY","vendor":"zhipu",
       "period":{"start":"2024-07-01T00:00:00Z","end":"2024-08-01T00:00:00Z"},
       "rates":[{"model":"glm-4","meter":"input",
                 "price":{"kind":"unit","amount":"100","per":"1000000"}}],
       "grants":[{"id":"g1","allowance":{"meters":["*"],"quantity":"500000"},
                  "effectiveAt":"2024-07-01T00:00:00Z","expiresAt":"2025-07-01T00:00:00Z"}],
       "discounts":[{"percent":"10"}],
       "tax":{"rate":"6"},
       "usage":[{"at":"2024-07-02T10:00:00Z","model":"glm-4","meter":"input",
                 "quantity":"1200000"}]}
      """;

  private static final String LENGTH_AND_TIERS =
      """
      {"currency":"USD","period":{"start":"2024-07-01T00:00:00Z","end":"2024-08-01T00:00:00Z"},
       "rates":[
        {"model":"m","meter":"input","when":{"promptLength":{"upTo":200000}},
         "price":{"kind":"unit","amount":"1.25","per":"1000000"}},
        {"model":"m","meter":"input","when":{"promptLength":{"over":200000}},
         "price":{"kind":"unit","amount":"2.50","per":"1000000"}},
        {"model":"m","meter":"images",
         "price":{"kind":"volume","tiers":[{"upTo":"10000","amount":"0.08"},
                                           {"amount":"0.06"}]}}],
       "usage":[
        {"at":"2024-07-02T10:00:00Z","model":"m","meter":"input","quantity":"200001",
         "promptLength":200001},
        {"at":"2024-07-03T10:00:00Z","model":"m","meter":"images","quantity":"12000"}]}
      """;

  private static final String COMMITMENT_AND_CREDIT =
      """
      {"currency":"EUR","period":{"start":"2024-07-01T00:00:00Z","end":"2024-08-01T00:00:00Z"},
       "rates":[{"model":"m","meter":"output",
                 "price":{"kind":"unit","amount":"15","per":"1000000"}}],
       "grants":[{"id":"daily","allowance":{"quantity":"250000"},
                  "effectiveAt":"2024-07-01T00:00:00Z","recurrence":{"interval":"daily"}}],
       "commitment":{"minimum":"200"},"maximum":"500",
       "credits":[{"id":"voucher","amount":"75"}],
       "usage":[{"at":"2024-07-02T10:00:00Z","model":"m","meter":"output",
                 "quantity":"10250000"}]}
      """;

  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.READ, Roles.BILLING})
  @Operation(
      operationId = "quote",
      summary = "Rates usage that is handed in; nothing is stored",
      description =
          "The same code makes the invoices. Quantities and amounts are decimal strings; a"
              + " quantity may have up to 6 decimals.")
  public QuoteAnswer quote(
      @NotNull
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = QuoteRequest.class),
                      examples = {
                        @ExampleObject(name = "grantAndDiscount", value = GRANT_AND_DISCOUNT),
                        @ExampleObject(name = "lengthAndTiers", value = LENGTH_AND_TIERS),
                        @ExampleObject(name = "commitmentAndCredit", value = COMMITMENT_AND_CREDIT)
                      }))
          QuoteRequest request) {
    return Quote.of(request);
  }
}
