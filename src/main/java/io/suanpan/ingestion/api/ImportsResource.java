package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.app.Imports;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Files of events of any size. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  private static final String CSV = "text/csv";
  private static final String TSV = "text/tab-separated-values";
  private static final String NDJSON = "application/x-ndjson";
  private static final int MAX_LIMIT = 1000;
  private static final int REFUSED = 100;

  @Inject Imports imports;
  @Inject FileIntake intake;
  @Inject ImportReport report;
  @Inject ObjectMapper json;
  @Inject JsonText text;
  @Inject Caller caller;

  /** Imports, newest first; next goes into the parameter cursor. */
  public record ImportList(List<ImportView> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openImport",
      summary = "Opens an import, whose file is sent to it next",
      description = "PUT /imports/{id}/file sends the file, and sends it again to go on.")
  public Response open(@NotNull ImportBody body) {
    Import opened = imports.open(caller.tenant(), body.source(text), caller.actor());
    return created(opened);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes({CSV, TSV, NDJSON})
  @Operation(
      operationId = "importFile",
      summary = "A file of events: a table with a header, or lines of JSON; also packed by gzip",
      description =
          "Committed in chunks, answered at the end. Lines that are refused go into quarantine and"
              + " into the report, and the rest goes on. What broke off goes on by PUT"
              + " /imports/{id}/file. mapping is a JSON object: which column makes which member of"
              + " an event; without it columns are named by members, such as data.usage.input.")
  public Response take(
      InputStream file,
      @Context HttpHeaders headers,
      @QueryParam("name") @DefaultValue("import") String name,
      @QueryParam("mapping") String mapping,
      @QueryParam("delimiter") String delimiter) {
    String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String format = type.startsWith(NDJSON) ? "ndjson" : "csv";
    String between = delimiter == null && type.startsWith(TSV) ? "tab" : delimiter;
    ImportSource source = new ImportBody(name, format, between, mapping(mapping)).source(text);
    return created(intake.take(intake(), source, sent(file, headers), caller.actor()));
  }

  @PUT
  @Path("/{id}/file")
  @RolesAllowed(Roles.INGEST)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "sendImportFile",
      summary = "The file of an import, from its beginning",
      description =
          "What is in already is passed over, and compared: 409 when it differs. A request that"
              + " still sends the same import is cut off with 409.")
  public ImportView goOn(@PathParam("id") long id, InputStream file, @Context HttpHeaders headers) {
    return view(intake.goOn(intake(), id, sent(file, headers)));
  }

  @GET
  @RolesAllowed({Roles.INGEST, Roles.READ})
  @Operation(operationId = "listImports", summary = "The tenant's imports, newest first")
  public ImportList list(
      @QueryParam("cursor") Long cursor, @QueryParam("limit") @DefaultValue("100") int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "limit is 1 to " + MAX_LIMIT);
    }
    List<Import> found =
        imports.list(caller.tenant(), cursor == null ? Long.MAX_VALUE : cursor, limit);
    String next = found.size() == limit ? Long.toString(found.get(limit - 1).id()) : null;
    return new ImportList(found.stream().map(it -> ImportView.of(it, text, null)).toList(), next);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.INGEST, Roles.READ})
  @Operation(operationId = "getImport", summary = "How far an import is, and what it refused")
  public ImportView get(@PathParam("id") long id) {
    return view(imports.get(caller.tenant(), id));
  }

  @GET
  @Path("/{id}/report")
  @RolesAllowed({Roles.INGEST, Roles.READ})
  @Produces({CSV, NDJSON})
  @Operation(
      operationId = "getImportReport",
      summary = "Every line that an import refused, as CSV or lines of JSON")
  public Response report(@PathParam("id") long id, @HeaderParam("Accept") String accept) {
    Import it = imports.get(caller.tenant(), id);
    return accept != null && accept.contains(NDJSON)
        ? Response.ok(report.lines(caller.tenant(), it), NDJSON).build()
        : Response.ok(report.csv(caller.tenant(), it), CSV + ";charset=UTF-8")
            .header("Content-Disposition", "attachment; filename=\"import-" + id + "-refused.csv\"")
            .build();
  }

  private static FileIntake.Sent sent(InputStream file, HttpHeaders headers) {
    return new FileIntake.Sent(file, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
  }

  private Intake intake() {
    return new Intake(caller.tenant(), caller.apiKey(), caller.ingest().lenient());
  }

  private Response created(Import it) {
    return Response.created(URI.create("imports/" + it.id())).entity(view(it)).build();
  }

  private ImportView view(Import it) {
    return ImportView.of(it, text, report.first(caller.tenant(), it, REFUSED));
  }

  private Map<String, Object> mapping(String mapping) {
    try {
      return mapping == null
          ? null
          : json.readValue(mapping, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new Refusal(
          Code.UNREADABLE_PARAMETER, "mapping is no JSON object: " + e.getOriginalMessage());
    }
  }
}
