package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.grants.BurnSegment;
import io.suanpan.invoicing.app.GrantHistory;
import io.suanpan.invoicing.app.GrantHistory.Standing;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a grant stands and how it has burnt. */
@Path("/grants")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class GrantHistoryResource {
  private static final Duration AHEAD = Duration.ofDays(366);

  @Inject GrantHistory history;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Where an allowance stands at an instant.
   *
   * @param left what can still burn
   * @param covered how much usage it has covered since its beginning
   * @param forfeited how much it lost because it was not used in time
   * @param perDay how much it burnt a day in the seven days before
   * @param runsDryAt when nothing is left if that goes on; null if it does not burn, or renews or
   *     ends before
   */
  public record BalanceView(
      int grant,
      Instant at,
      long left,
      long covered,
      long forfeited,
      BigDecimal perDay,
      Instant runsDryAt) {}

  /** How a grant has burnt, cut where a grant of its account began, renewed or ended. */
  public record BurnDownView(int grant, List<SegmentView> segments, @JsonInclude String next) {}

  /**
   * A part of a burn-down.
   *
   * @param usage what the grants of the account could cover
   * @param covered what this grant did cover
   * @param overage what no grant covered
   */
  public record SegmentView(
      Instant from, Instant to, long balanceAtStart, long usage, long covered, long overage) {
    static SegmentView of(BurnSegment segment, int grant) {
      return new SegmentView(
          segment.from(),
          segment.to(),
          segment.balanceAtStart().getOrDefault(grant, 0L),
          segment.usage(),
          segment.covered().getOrDefault(grant, 0L),
          segment.overage());
    }
  }

  @GET
  @Path("/{id}/balance")
  @Operation(
      operationId = "grantBalance",
      summary = "What is left of an allowance at an instant",
      description = "Now unless at is given. Includes a forecast of when it runs dry.")
  public BalanceView balance(@PathParam("id") int id, @QueryParam("at") String at) {
    Instant instant = instant(at);
    Standing standing = history.standing(caller.tenant(), id, instant);
    return new BalanceView(
        id,
        instant,
        standing.balance().left(),
        standing.covered(),
        standing.forfeited(),
        standing.forecast().perDay().setScale(2, RoundingMode.HALF_UP),
        standing.forecast().runsDryAt().orElse(null));
  }

  @GET
  @Path("/{id}/burn-down")
  @Operation(
      operationId = "grantBurnDown",
      summary = "How an allowance has burnt, in segments",
      description = "From its beginning until now, or until to.")
  public BurnDownView burnDown(@PathParam("id") int id, @QueryParam("to") String to) {
    return new BurnDownView(
        id,
        history.segments(caller.tenant(), id, instant(to)).stream()
            .map(segment -> SegmentView.of(segment, id))
            .toList(),
        null);
  }

  private Instant instant(String text) {
    if (text == null) {
      return clock.instant();
    }
    try {
      Instant instant = Instant.parse(text);
      if (instant.isAfter(clock.instant().plus(AHEAD))) {
        throw new Refusal(Code.INVALID_REQUEST, "nobody knows what is more than a year ahead");
      }
      return instant;
    } catch (DateTimeException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "\"" + text + "\" is not an RFC 3339 time");
    }
  }
}
