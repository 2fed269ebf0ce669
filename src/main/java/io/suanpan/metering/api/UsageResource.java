package io.suanpan.metering.api;

import io.suanpan.metering.ProjectDayStore.Part;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.WindowSize;
import io.suanpan.metering.app.UsageSoFar;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.period.Bucket;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Usage so far, summed as asked for. What was acknowledged before is in it. */
@Path("/usage")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {
  private static final Set<String> GROUPS =
      Set.of("vendor", "model", "meter", "account", "variant", "project");
  private static final Map<String, WindowSize> GRANULARITIES =
      Map.of(
          "15m", WindowSize.QUARTER_HOUR,
          "hour", WindowSize.HOUR,
          "day", WindowSize.DAY,
          "month", WindowSize.MONTH);

  @Inject UsageSoFar usage;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("granularity")
  @DefaultValue("month")
  String granularity;

  @QueryParam("groupBy")
  @DefaultValue("vendor,model,meter")
  String groupBy;

  @QueryParam("vendor")
  String vendor;

  @QueryParam("model")
  String model;

  /** The answer. */
  public record UsageRows(List<UsageSums.Row> rows) {}

  @GET
  @Operation(
      operationId = "getUsage",
      summary = "Usage between two instants",
      description =
          "granularity 15m|hour|day|month, groupBy vendor,model,meter,account,variant,project."
              + " project goes with day and month and without variant, from and to being midnights"
              + " of the tenant; of a month's projects those beyond the first 1,000 are \"other\";"
              + " what names none has rows without a project.")
  public UsageRows get() {
    Tenant tenant = caller.tenant();
    WindowSize size = granularity();
    Set<String> groups = groups();
    Map<Integer, VendorAccount> byId =
        accounts.list(tenant).stream().collect(Collectors.toMap(VendorAccount::id, a -> a));
    UsageSums sums = new UsageSums(size, tenant.zone(), groups);
    for (Part part : parts(tenant, size, groups)) {
      VendorAccount account = byId.get(part.usage().account());
      if ((vendor == null || vendor.equals(account.vendor().name()))
          && (model == null || model.equals(part.usage().model()))) {
        sums.add(account, part);
      }
    }
    return new UsageRows(sums.rows());
  }

  private List<Part> parts(Tenant tenant, WindowSize size, Set<String> groups) {
    Instant first = instant(from, "from");
    Instant end = instant(to, "to");
    if (!groups.contains("project")) {
      return usage.cells(tenant, first, end).stream().map(Part::ofAll).toList();
    }
    if (groups.contains("variant") || size.compareTo(WindowSize.DAY) < 0) {
      throw new Refusal(
          Code.INVALID_REQUEST, "project goes with granularity day or month, without variant");
    }
    midnight(tenant, first, "from");
    midnight(tenant, end, "to");
    return usage.byProject(tenant, first, end);
  }

  private static void midnight(Tenant tenant, Instant instant, String name) {
    if (!WindowSize.DAY.around(instant, tenant.zone()).start().equals(instant)) {
      throw new Refusal(
          Code.INVALID_REQUEST,
          name + " must be a midnight in " + tenant.zone() + " where usage is asked by project");
    }
  }

  private WindowSize granularity() {
    WindowSize size = GRANULARITIES.get(granularity);
    if (size == null) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "granularity is 15m, hour, day or month");
    }
    return size;
  }

  private Set<String> groups() {
    Set<String> groups = Set.copyOf(List.of(groupBy.split(",", -1)));
    if (!GROUPS.containsAll(groups)) {
      throw new Refusal(Code.INVALID_REQUEST, "groupBy may hold " + GROUPS);
    }
    return groups;
  }

  private static Instant instant(String text, String name) {
    try {
      Instant instant = Instant.parse(String.valueOf(text));
      // Beyond the range of buckets there is nothing to ask for.
      Bucket.of(instant);
      return instant;
    } catch (DateTimeException | ArithmeticException e) {
      throw new Refusal(
          Code.UNREADABLE_PARAMETER, name + " must be an instant such as 2024-07-01T00:00:00Z");
    }
  }
}
