package io.suanpan.invoicing.api;

import io.suanpan.invoicing.CostSums;
import io.suanpan.invoicing.CostSums.Part;
import io.suanpan.invoicing.Dimension;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.AllocateCosts;
import io.suanpan.invoicing.app.AllocateCosts.Allocated;
import io.suanpan.period.Months;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a month costs, by who used and when. */
@Path("/costs")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class CostsResource {
  @Inject AllocateCosts allocate;
  @Inject Caller caller;

  /**
   * A part of the costs; what is not grouped by is left out, and so is the project of usage that
   * names none.
   *
   * @param cost before tax, in the invoice's currency
   */
  public record CostRow(
      String vendor,
      String account,
      String model,
      String meter,
      String project,
      LocalDate day,
      BigDecimal cost) {}

  /**
   * What a month costs.
   *
   * @param invoice the number of its invoice; absent while it is open
   * @param rows add up to the sections of the invoice
   * @param fees of the operator
   * @param corrections of earlier months
   * @param promotions what is taken off
   * @param net rows, fees and corrections less promotions: the invoice's net
   */
  public record CostsView(
      YearMonth period,
      String currency,
      String invoice,
      List<CostRow> rows,
      BigDecimal fees,
      BigDecimal corrections,
      BigDecimal promotions,
      BigDecimal net) {}

  @GET
  @Operation(
      operationId = "getCosts",
      summary = "What a month costs before tax, by vendor, model, project and day",
      description =
          "groupBy vendor,account,model,meter,project,day. Of the issued invoice, else of its"
              + " preview. The net of each line is spread over projects and days by the quantity"
              + " they used; the rows add up to the invoice's sections.")
  public CostsView costs(
      @QueryParam("period") String period,
      @QueryParam("groupBy") @DefaultValue("vendor,model") String groupBy) {
    Set<Dimension> groups =
        Stream.of(groupBy.split(",", -1)).map(CostsResource::dimension).collect(Collectors.toSet());
    YearMonth month =
        Months.parse(period)
            .orElseThrow(() -> new Refusal(Code.UNREADABLE_PARAMETER, "period is missing"));
    Allocated allocated = allocate.allocate(caller.tenant(), month);
    InvoiceContent invoice = allocated.invoice();
    return new CostsView(
        month,
        invoice.currency(),
        invoice.number(),
        rows(CostSums.of(allocated.costs(), groups)),
        allocated.fees(),
        allocated.corrections(),
        allocated.promotions(),
        invoice.net());
  }

  private static Dimension dimension(String word) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Code.INVALID_REQUEST,
                    "groupBy may hold vendor, account, model, meter, project, day"));
  }

  private static List<CostRow> rows(Map<Part, BigDecimal> sums) {
    return sums.entrySet().stream().map(sum -> row(sum.getKey(), sum.getValue())).toList();
  }

  private static CostRow row(Part key, BigDecimal cost) {
    return new CostRow(
        key.vendor(), key.account(), key.model(), key.meter(), key.project(), key.day(), cost);
  }
}
