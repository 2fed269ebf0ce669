package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something about a draft that a reviewer should look at. It holds nothing up.
 *
 * @param detail a sentence with the figures
 */
public record DraftWarning(Kind kind, String detail) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What is conspicuous. */
  public enum Kind {
    TOTAL_DOUBLED,
    TOTAL_HALVED,
    /** A vendor account of last month's invoice has nothing now. */
    ACCOUNT_MISSING,
    UNPRICED_USAGE,
    AFTER_END_OF_SERVICE,
    /** A price of the catalogue that is hardly known. */
    UNCERTAIN_PRICE,
    /** Out of scope of tax: so it is where nobody has said how the tenant is taxed. */
    NO_TAX_PROFILE,
    NO_ADDRESS
  }

  /**
   * @param before the invoice of the month before, if there is one
   */
  public static List<DraftWarning> of(InvoiceContent content, Optional<InvoiceContent> before) {
    List<DraftWarning> warnings = new ArrayList<>();
    before.ifPresent(last -> compare(content, last, warnings));
    if (!content.unpriced().isEmpty()) {
      String models =
          content.unpriced().stream()
              .map(usage -> usage.vendor() + " " + usage.model())
              .distinct()
              .collect(Collectors.joining(", "));
      warnings.add(new DraftWarning(Kind.UNPRICED_USAGE, "no price for " + models));
    }
    content
        .afterEndOfService()
        .forEach(
            late ->
                warnings.add(
                    new DraftWarning(
                        Kind.AFTER_END_OF_SERVICE,
                        "%s served %s until %s; %d tokens are later"
                            .formatted(
                                late.vendor(), late.region(), late.endedAt(), late.tokens()))));
    uncertain(content, warnings);
    if (content.taxRate().category() == TaxCategory.O) {
      warnings.add(new DraftWarning(Kind.NO_TAX_PROFILE, "taxed as out of scope"));
    }
    if (content.recipient().address() == null || content.recipient().address().country() == null) {
      warnings.add(new DraftWarning(Kind.NO_ADDRESS, "the tenant has no country of address"));
    }
    return warnings;
  }

  private static void compare(
      InvoiceContent content, InvoiceContent last, List<DraftWarning> warnings) {
    if (content.currency().equals(last.currency())) {
      String totals =
          "%s %s, %s: %s"
              .formatted(content.total(), content.currency(), last.number(), last.total());
      if (last.total().signum() > 0 && content.total().compareTo(last.total().multiply(TWO)) >= 0) {
        warnings.add(new DraftWarning(Kind.TOTAL_DOUBLED, totals));
      }
      if (last.total().compareTo(content.total().multiply(TWO)) >= 0 && last.total().signum() > 0) {
        warnings.add(new DraftWarning(Kind.TOTAL_HALVED, totals));
      }
    }
    Set<String> now = accounts(content);
    accounts(last).stream()
        .filter(account -> !now.contains(account))
        .forEach(
            account ->
                warnings.add(
                    new DraftWarning(
                        Kind.ACCOUNT_MISSING, account + " is on " + last.number() + " only")));
  }

  private static Set<String> accounts(InvoiceContent content) {
    return content.sections().stream()
        .map(section -> section.vendor() + "/" + section.account())
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static void uncertain(InvoiceContent content, List<DraftWarning> warnings) {
    for (Section section : content.sections()) {
      String models =
          section.lines().stream()
              .filter(line -> line.rate() != null && line.rate().confidence().equals("LOW"))
              .map(InvoiceContent.Line::model)
              .distinct()
              .collect(Collectors.joining(", "));
      if (!models.isEmpty()) {
        warnings.add(
            new DraftWarning(
                Kind.UNCERTAIN_PRICE, section.vendor() + ": low confidence in " + models));
      }
    }
  }
}
