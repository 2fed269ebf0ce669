package io.suanpan.console.vendors.accounts;

import java.io.Serializable;
import java.util.List;

/**
 * An offer as a page shows it: all texts in the reader's language.
 *
 * @param state OPEN, CLAIMED or CLOSED: whether it can be claimed now
 * @param why what keeps from claiming, or when it was claimed
 * @param window when it can be claimed
 * @param needsOperator whether an operator must look at a proof
 * @param benefits what is promised
 * @param sources what it was read from
 * @param claimLink where an operator claims it as of another day, or by another quantity
 */
public record OfferRow(
    String id,
    String name,
    String state,
    String why,
    String window,
    boolean needsOperator,
    List<String> benefits,
    String confidence,
    String note,
    List<SourceRow> sources,
    String claimLink)
    implements Serializable {

  /**
   * Something that was read.
   *
   * @param address where it is, if that is a link
   */
  public record SourceRow(String title, String address, String asOf) implements Serializable {}
}
