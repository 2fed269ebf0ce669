package io.suanpan.ingestion.api;

import io.suanpan.ingestion.SumDifference;
import io.suanpan.ingestion.api.CellsView.Difference;
import io.suanpan.ingestion.app.CheckCells;
import io.suanpan.ingestion.app.CheckCells.Found;
import io.suanpan.ingestion.app.RebuildCells;
import io.suanpan.metering.Meter;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.ProjectNumbers;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether a tenant's sums are those of its events. */
@Path("/cells")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class CellsResource {
  private static final int MOST = 1_000;

  @Inject CheckCells check;
  @Inject RebuildCells rebuild;
  @Inject VendorAccounts accounts;
  @Inject UsageDictionary dictionary;
  @Inject ProjectNumbers projects;
  @Inject Caller caller;

  @POST
  @Path("/verify")
  @Operation(
      operationId = "verifyCells",
      summary = "Compares cells and days of projects with the tenant's events",
      description =
          "As of one moment; nobody waits. Reads every event once, or more often where there are"
              + " more than 200,000 sums. No differences mean that all sums are right.")
  public CellsView verify() {
    return view(check.check(caller.tenant()));
  }

  @POST
  @Path("/rebuild")
  @Operation(
      operationId = "rebuildCells",
      summary = "Makes what differs equal to the tenant's events",
      description = "Answers what was wrong before. What is right is not touched.")
  public CellsView rebuild() {
    return view(rebuild.rebuild(caller.tenant(), caller.actor()));
  }

  private CellsView view(Found found) {
    Map<Integer, String> names =
        accounts.list(caller.tenant()).stream()
            .collect(
                Collectors.toMap(
                    account -> account.id(), account -> account.vendor() + "/" + account.name()));
    IntFunction<String> account = number -> names.getOrDefault(number, "#" + number);
    return new CellsView(
        found.events(),
        found.cells(),
        found.days(),
        found.wrongCells().size() + found.wrongDays().size(),
        Stream.concat(
                found.wrongCells().stream().map(wrong -> cell(wrong, account)),
                found.wrongDays().stream().map(wrong -> day(wrong, account)))
            .limit(MOST)
            .toList());
  }

  private Difference cell(SumDifference<CellKey> wrong, IntFunction<String> account) {
    CellKey cell = wrong.key();
    return new Difference(
        account.apply(cell.key().account()),
        dictionary.modelOf(cell.key().model()),
        dictionary.variantOf(cell.key().variant()),
        null,
        cell.bucket().start(),
        quantities(wrong.found()),
        quantities(wrong.expected()));
  }

  private Difference day(SumDifference<ProjectDayStore.Key> wrong, IntFunction<String> account) {
    ProjectDayStore.Key key = wrong.key();
    return new Difference(
        account.apply(key.account()),
        dictionary.modelOf(key.model()),
        null,
        projects.name(key.tenant(), key.day().project()),
        key.day().start().start(),
        quantities(wrong.found()),
        quantities(wrong.expected()));
  }

  private static Map<String, Long> quantities(SortedMap<Meter, Long> sums) {
    Map<String, Long> quantities = new TreeMap<>();
    sums.forEach((meter, quantity) -> quantities.put(meter.name(), quantity));
    return quantities;
  }
}
