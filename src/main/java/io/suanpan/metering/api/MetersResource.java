package io.suanpan.metering.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.metering.Meter;
import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.MeterQueryParameters;
import io.suanpan.metering.MeterQueryReader;
import io.suanpan.metering.MeterSums.Sum;
import io.suanpan.metering.Meters;
import io.suanpan.metering.app.QueryMeter;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Meters and how much of them was used, as OpenMeter's clients ask. */
@Path("/meters")
@RequestScoped
@RolesAllowed(Roles.READ)
@Produces(MediaType.APPLICATION_JSON)
public class MetersResource {
  private static final String CSV = "text/csv";

  @Inject QueryMeter queries;
  @Inject Caller caller;
  @Inject ObjectMapper json;

  @GET
  @Operation(operationId = "listMeters", summary = "Every meter")
  public List<MeterView> list() {
    return Meters.all().stream().map(MeterView::of).toList();
  }

  @GET
  @Path("/{meter}")
  @Operation(operationId = "getMeter", summary = "One meter")
  public MeterView get(@PathParam("meter") String name) {
    return MeterView.of(meter(name));
  }

  @GET
  @Path("/{meter}/query")
  @Operation(
      operationId = "queryMeter",
      summary = "How much of a meter was used, by window and group",
      description = "Windows of a minute and groups by subject are read event by event.")
  public MeterAnswer query(@PathParam("meter") String name, @Context UriInfo uri) {
    MeterQuery query = asked(name, uri);
    return MeterAnswer.of(query, sums(query));
  }

  @GET
  @Path("/{meter}/query")
  @Produces(CSV)
  @Operation(hidden = true)
  public String csv(@PathParam("meter") String name, @Context UriInfo uri) {
    MeterQuery query = asked(name, uri);
    return MeterCsv.of(query, sums(query));
  }

  @POST
  @Path("/{meter}/query")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "postMeterQuery", summary = "The same, asked for by a body")
  public MeterAnswer post(@PathParam("meter") String name, Map<String, Object> body) {
    MeterQuery query = read(MeterQueryReader.read(meter(name), body));
    return MeterAnswer.of(query, sums(query));
  }

  @GET
  @Path("/{meter}/group-by/{key}/values")
  @Operation(operationId = "listMeterGroups", summary = "The values that a group has had")
  public List<String> values(
      @PathParam("meter") String name, @PathParam("key") String key, @Context UriInfo uri) {
    Meter meter = meter(name);
    Map<String, List<String>> parameters = new java.util.HashMap<>(uri.getQueryParameters());
    parameters.put("groupBy", List.of(key));
    MeterQuery query = read(MeterQueryParameters.read(meter, parameters, this::parse));
    return sums(query).stream()
        .map(
            sum ->
                key.equals(MeterQuery.SUBJECT)
                    ? sum.subject().orElse(null)
                    : sum.groupBy().get(key))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private MeterQuery asked(String name, UriInfo uri) {
    return read(MeterQueryParameters.read(meter(name), uri.getQueryParameters(), this::parse));
  }

  private List<Sum> sums(MeterQuery query) {
    return queries.sums(caller.tenant(), query);
  }

  private static Meter meter(String name) {
    return Meters.named(name).orElseThrow(() -> Refusal.notFound("meter " + name));
  }

  private static MeterQuery read(MeterQueryReader.Read read) {
    return read.query()
        .orElseThrow(
            () ->
                new Refusal(
                    Code.UNREADABLE_PARAMETER,
                    read.violations().get(0).pointer() + " " + read.violations().get(0).detail(),
                    read.violations()));
  }

  private Optional<Object> parse(String text) {
    try {
      return Optional.ofNullable(json.readValue(text, Object.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
