package io.suanpan.export.focus;

import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.period.BillingPeriod;

/**
 * What a row is for.
 *
 * @param category what kind of charge
 * @param frequency how often it comes
 * @param occasion null, or that it corrects a period invoiced before
 * @param period for which it is
 * @param description in words
 * @param taxRate by which it is taxed, or whose tax it is; null for what has none
 */
public record Charge(
    Category category,
    Frequency frequency,
    Occasion occasion,
    BillingPeriod period,
    String description,
    TaxRate taxRate) {

  /** ChargeCategory. */
  public enum Category {
    USAGE("Usage"),
    PURCHASE("Purchase"),
    TAX("Tax"),
    CREDIT("Credit"),
    ADJUSTMENT("Adjustment");

    final String word;

    Category(String word) {
      this.word = word;
    }
  }

  /** ChargeFrequency. */
  public enum Frequency {
    ONE_TIME("One-Time"),
    RECURRING("Recurring"),
    USAGE_BASED("Usage-Based");

    final String word;

    Frequency(String word) {
      this.word = word;
    }
  }

  /** ChargeClass, where it is not null. */
  public enum Occasion {
    CORRECTION("Correction");

    final String word;

    Occasion(String word) {
      this.word = word;
    }
  }

  Charge correcting() {
    return new Charge(category, frequency, Occasion.CORRECTION, period, description, taxRate);
  }
}
