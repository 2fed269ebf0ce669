package io.suanpan.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What projects and days cost of the sections of an invoice: in its currency, before tax, without
 * fees of the operator, corrections and promotions. The days and what follows from no usage add up
 * to the sections; so do the projects, where there are any.
 *
 * @param projects by name, what names none last; empty where the tenant names none
 * @param days of the tenant, in order; those without usage are left out
 * @param withoutUsage what follows from no usage: purchases, true-ups, flat prices
 */
public record Attachment(
    List<ProjectShare> projects, List<DayShare> days, BigDecimal withoutUsage) {
  public Attachment {
    projects = List.copyOf(projects);
    days = List.copyOf(days);
  }

  /**
   * One project's share.
   *
   * @param project null for usage that names none
   * @param tokens used, of all meters of kind TOKEN, priced or not
   * @param net after vouchers
   */
  public record ProjectShare(String project, long tokens, BigDecimal net) {}

  /** One day's share. */
  public record DayShare(LocalDate day, long tokens, BigDecimal net) {}
}
