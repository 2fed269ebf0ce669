package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.DraftStore.Wanted;
import io.suanpan.invoicing.app.Drafts;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.invoicing.app.ReviewDrafts;
import io.suanpan.invoicing.app.ReviewDrafts.Changes;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Directory;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Drafts of invoices that billing runs keep for review. */
@Path("/drafts")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {
  private static final int MAX_LIMIT = 500;

  @Inject Drafts drafts;
  @Inject ReviewDrafts review;
  @Inject FindInvoices invoices;
  @Inject Directory directory;
  @Inject Caller caller;

  /** Drafts in the order in which they were made; next goes into the parameter cursor. */
  public record DraftList(List<DraftView> items, @JsonInclude String next) {}

  /**
   * An approval.
   *
   * @param acceptChanges whether numbers are issued that are not those of the draft any more
   */
  @Schema(example = "{\"acceptChanges\":false}")
  public record ApproveBody(Boolean acceptChanges) {}

  /** Why. */
  @Schema(example = "{\"reason\":\"A discount of July is missing.\"}")
  public record RejectBody(@NotNull @Size(min = 1, max = 500) String reason) {}

  @GET
  @Operation(operationId = "listDrafts", summary = "Drafts of a run, or of all")
  public DraftList list(
      @QueryParam("run") String run,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    Paging page = Paging.of(limit, MAX_LIMIT);
    List<Draft> found =
        drafts.list(
            new Wanted(
                Optional.ofNullable(run),
                Optional.ofNullable(state)
                    .map(word -> Paging.word("state", word, Draft.State.class)),
                Optional.ofNullable(cursor),
                page.limit()));
    return new DraftList(
        found.stream().map(draft -> DraftView.of(draft, tenant(draft), null)).toList(),
        page.next(found, Draft::id));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDraft", summary = "One draft with all that the invoice would say")
  public DraftView get(@PathParam("id") String id) {
    return view(drafts.get(id));
  }

  @POST
  @Path("/{id}/approve")
  @Operation(
      operationId = "approveDraft",
      summary = "Issues a draft",
      description =
          "409 DRAFT_STALE when other numbers would be issued than it says; then it says the new"
              + " ones, for another review.")
  public DraftView approve(@PathParam("id") String id, @Valid ApproveBody body) {
    boolean accept = body != null && Boolean.TRUE.equals(body.acceptChanges());
    review.approve(id, accept ? Changes.ACCEPTED : Changes.REFUSED, caller.actor());
    return view(drafts.get(id));
  }

  @POST
  @Path("/{id}/reject")
  @Operation(
      operationId = "rejectDraft",
      summary = "Does not issue a draft",
      description = "The month stays open; another run drafts or closes it again.")
  public DraftView reject(@PathParam("id") String id, @Valid @NotNull RejectBody body) {
    return view(drafts.reject(id, body.reason(), caller.actor()));
  }

  private DraftView view(Draft draft) {
    return DraftView.of(draft, tenant(draft), invoices.content(draft));
  }

  private String tenant(Draft draft) {
    return directory.tenant(draft.tenant()).map(Tenant::code).orElseThrow();
  }
}
