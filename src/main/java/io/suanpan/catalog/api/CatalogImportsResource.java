package io.suanpan.catalog.api;

import io.suanpan.catalog.app.ImportCatalog;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Loading a vendor's catalogue. */
@Path("/catalog/imports")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class CatalogImportsResource {
  private static final int MAX_REASON = 500;

  @Inject ImportCatalog imports;
  @Inject Caller caller;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml", "text/plain"})
  @Operation(
      operationId = "importCatalog",
      summary = "Loads one vendor's catalogue, YAML or JSON",
      description =
          "With dryRun=true it only says what would change. Problems name their line. A reason is"
              + " kept with the version: GET /corrections tells it.")
  public ImportCatalog.Outcome run(
      String document,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("file") @DefaultValue("catalog") String file,
      @QueryParam("reason") String reason) {
    ImportCatalog.Mode mode = dryRun ? ImportCatalog.Mode.DRY_RUN : ImportCatalog.Mode.LOAD;
    if (reason != null && (reason.isBlank() || reason.length() > MAX_REASON)) {
      throw new Refusal(Code.INVALID_REQUEST, "a reason has 1 to " + MAX_REASON + " characters");
    }
    return imports.run(file, document, mode, Optional.ofNullable(reason), caller.actor());
  }
}
