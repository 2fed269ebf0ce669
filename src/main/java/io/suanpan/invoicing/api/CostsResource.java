package io.suanpan.invoicing.api;

import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.CostAllocation.Slot;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Promotion;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a month costs, by who used and when. */
@Path("/costs")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class CostsResource {
  private static final Set<String> GROUPS =
      Set.of("vendor", "account", "model", "meter", "project", "day");

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
    Set<String> groups =
        Set.of(Stream.of(groupBy.split(",", -1)).distinct().toArray(String[]::new));
    if (!GROUPS.containsAll(groups)) {
      throw new Refusal(Code.INVALID_REQUEST, "groupBy may hold " + GROUPS);
    }
    YearMonth month =
        Months.parse(period)
            .orElseThrow(() -> new Refusal(Code.UNREADABLE_PARAMETER, "period is missing"));
    Allocated allocated = allocate.allocate(caller.tenant(), month);
    InvoiceContent invoice = allocated.invoice();
    return new CostsView(
        month,
        invoice.currency(),
        invoice.number(),
        rows(allocated.costs(), groups),
        sum(invoice.fees().stream().map(Fee::net)),
        sum(invoice.corrections().stream().map(Correction::netConverted)),
        sum(invoice.promotions().stream().map(Promotion::amount)),
        invoice.net());
  }

  private static List<CostRow> rows(List<Cost> costs, Set<String> groups) {
    Map<CostRow, BigDecimal> sums = new LinkedHashMap<>();
    for (Cost cost : costs) {
      Optional<Slot> slot = cost.slot();
      CostRow key =
          new CostRow(
              groups.contains("vendor") ? cost.used().vendor() : null,
              groups.contains("account") ? cost.used().account() : null,
              groups.contains("model") ? cost.used().model() : null,
              groups.contains("meter") ? cost.used().meter() : null,
              groups.contains("project")
                  ? slot.map(Slot::project).filter(name -> !name.isEmpty()).orElse(null)
                  : null,
              groups.contains("day") ? slot.map(Slot::day).orElse(null) : null,
              null);
      sums.merge(key, cost.net(), BigDecimal::add);
    }
    return sums.entrySet().stream().map(e -> with(e.getKey(), e.getValue())).toList();
  }

  private static CostRow with(CostRow key, BigDecimal cost) {
    return new CostRow(
        key.vendor(), key.account(), key.model(), key.meter(), key.project(), key.day(), cost);
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
