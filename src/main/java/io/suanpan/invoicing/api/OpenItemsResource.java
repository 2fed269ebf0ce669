package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.OpenItemStore.OpenItem;
import io.suanpan.invoicing.app.FindOpenItems;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What has not been paid yet. */
@Path("/open-items")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class OpenItemsResource {
  @Inject FindOpenItems openItems;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * An invoice that is not paid in full.
   *
   * @param daysOverdue since it was due; 0 while it is not
   */
  public record OpenItemView(
      String tenant,
      String number,
      LocalDate dueOn,
      long daysOverdue,
      String currency,
      BigDecimal payable,
      BigDecimal paid,
      BigDecimal open) {
    static OpenItemView of(OpenItem item, LocalDate today) {
      return new OpenItemView(
          item.tenant(),
          item.number(),
          item.dueOn(),
          Math.max(0, ChronoUnit.DAYS.between(item.dueOn(), today)),
          item.payable().currency().getCurrencyCode(),
          item.payable().amount(),
          item.paid().amount(),
          item.open().amount());
    }
  }

  /** Open items by the day they are due. */
  public record OpenItemList(List<OpenItemView> items, @JsonInclude String next) {}

  @GET
  @Operation(
      operationId = "listOpenItems",
      summary = "Invoices that are not paid in full, with days overdue",
      description = "Of a tenant; an operator who names none sees those of all.")
  public OpenItemList list() {
    Optional<Tenant> tenant = caller.named();
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), tenant.map(Tenant::zone).orElse(ZoneOffset.UTC));
    return new OpenItemList(
        tenant.map(openItems::of).orElseGet(() -> openItems.ofAll(0, Integer.MAX_VALUE)).stream()
            .map(item -> OpenItemView.of(item, today))
            .toList(),
        null);
  }
}
