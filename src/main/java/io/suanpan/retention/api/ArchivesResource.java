package io.suanpan.retention.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.retention.EventArchive;
import io.suanpan.retention.app.ListArchives;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The files in which a tenant's older events lie. */
@Path("/archives")
@RequestScoped
@RolesAllowed(Roles.READ)
@Produces(MediaType.APPLICATION_JSON)
public class ArchivesResource {
  @Inject ListArchives archives;
  @Inject Caller caller;

  /**
   * An archive.
   *
   * @param file its path in the folder for archives
   * @param month when its events arrived, in the tenant's zone
   * @param events how many
   * @param sha256 of the file
   * @param usage the sum of those that counted when it was made
   * @param emptiedAt when all its events were emptied; absent while that goes on
   */
  public record ArchiveView(
      String file,
      YearMonth month,
      long events,
      String sha256,
      Map<String, Long> usage,
      Instant madeAt,
      Instant emptiedAt) {
    static ArchiveView of(EventArchive archive) {
      Map<String, Long> usage = new TreeMap<>();
      archive.contents().usage().forEach((meter, n) -> usage.put(meter.name(), n));
      return new ArchiveView(
          archive.file(),
          archive.month(),
          archive.contents().events(),
          archive.contents().sha256(),
          usage,
          archive.madeAt(),
          archive.emptiedAt().orElse(null));
    }
  }

  /** A tenant's archives. */
  public record ArchiveList(List<ArchiveView> items, @JsonInclude String next) {}

  @GET
  @Operation(operationId = "listArchives", summary = "Archives of events, the oldest first")
  public ArchiveList list() {
    return new ArchiveList(
        archives.list(caller.tenant()).stream().map(ArchiveView::of).toList(), null);
  }
}
