package io.suanpan.console.billing;

/**
 * A billing run: all texts in the reader's language.
 *
 * @param mode ISSUE, DRAFT, APPROVE or DRY_RUN
 * @param state RUNNING, DONE or STOPPED
 * @param donePart thousandths of its bar that are done
 * @param leftOutPart thousandths of it that were parked or failed
 * @param told the bar in words
 * @param estimatedEnd empty while it is not known
 * @param draftsLink the run whose drafts it approves; empty for others
 */
public record RunRow(
    String id,
    String link,
    String period,
    String mode,
    String state,
    String startedBy,
    String startedAt,
    String endedAt,
    String done,
    String parked,
    String failed,
    String remaining,
    String total,
    int donePart,
    int leftOutPart,
    String told,
    String estimatedEnd,
    String draftsLink) {
  public boolean isWorking() {
    return state.equals("RUNNING");
  }
}
