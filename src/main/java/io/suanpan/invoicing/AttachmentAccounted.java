package io.suanpan.invoicing;

import io.suanpan.invoicing.Attachment.DayShare;
import io.suanpan.invoicing.Attachment.ProjectShare;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import java.math.BigDecimal;
import java.util.List;

/** Whether the days and the projects of an attachment come to what the invoice says. */
final class AttachmentAccounted {
  private AttachmentAccounted() {}

  /**
   * @throws IllegalStateException when they do not
   */
  static void check(InvoiceContent content) {
    Attachment attachment = content.attachment();
    if (attachment == null) {
      return;
    }
    BigDecimal sections = Conservation.sum(content.sections().stream().map(Section::netConverted));
    BigDecimal usage = sections.subtract(attachment.withoutUsage());
    long tokens = tokens(content);
    List<DayShare> days = attachment.days();
    Conservation.require(Conservation.sum(days.stream().map(DayShare::net)), usage, "days");
    require(days.stream().mapToLong(DayShare::tokens).sum(), tokens, "days");
    List<ProjectShare> projects = attachment.projects();
    if (!projects.isEmpty()) {
      Conservation.require(
          Conservation.sum(projects.stream().map(ProjectShare::net)), usage, "projects");
      require(projects.stream().mapToLong(ProjectShare::tokens).sum(), tokens, "projects");
    }
  }

  /** That were used, priced or not. */
  private static long tokens(InvoiceContent content) {
    long priced =
        content.sections().stream()
            .flatMap(section -> section.lines().stream())
            .filter(line -> isToken(line.meter()))
            .mapToLong(Line::consumed)
            .sum();
    return content.unpriced().stream()
        .filter(usage -> isToken(usage.meter()))
        .mapToLong(Unpriced::quantity)
        .reduce(priced, Math::addExact);
  }

  private static boolean isToken(String meter) {
    return Meters.named(meter).filter(Meter::isToken).isPresent();
  }

  private static void require(long sum, long tokens, String what) {
    if (sum != tokens) {
      throw new IllegalStateException(what + ": " + sum + " tokens, used were " + tokens);
    }
  }
}
