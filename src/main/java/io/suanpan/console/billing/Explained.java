package io.suanpan.console.billing;

import java.util.List;

/**
 * How a line of an invoice came about.
 *
 * @param title model and meter
 */
public record Explained(int line, String title, List<StepRow> steps) {
  /**
   * One step.
   *
   * @param kind which; the end of its word
   */
  public record StepRow(String kind, String text, String quantity, String amount) {}
}
