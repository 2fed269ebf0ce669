package io.suanpan.console.billing;

import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.DraftStore.Wanted;
import io.suanpan.invoicing.app.Drafts;
import io.suanpan.invoicing.app.ReviewDrafts;
import io.suanpan.invoicing.app.ReviewDrafts.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The drafts of a run that wait for review. */
@ApplicationScoped
class WaitingDrafts {
  private static final int SHOWN = 25;

  @Inject Drafts drafts;
  @Inject ReviewDrafts review;
  @Inject DraftRows rows;

  /**
   * What waits.
   *
   * @param rows the first of them
   * @param all how many there are
   * @param unwarned how many of them have no warnings
   */
  public record Waiting(List<DraftRow> rows, int all, int unwarned) {}

  Waiting of(String run) {
    Wanted first =
        new Wanted(Optional.of(run), Optional.of(Draft.State.DRAFT), Optional.empty(), SHOWN);
    return new Waiting(
        drafts.list(first).stream().map(rows::of).toList(),
        drafts.waitingTenants(run).size(),
        drafts.waitingUnwarned(run).size());
  }

  /**
   * @return the number of the invoice
   */
  String approve(String draft, String actor) {
    return review.approve(draft, Changes.REFUSED, actor).number();
  }
}
