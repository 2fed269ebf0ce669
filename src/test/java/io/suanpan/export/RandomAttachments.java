package io.suanpan.export;

import io.suanpan.invoicing.Attachment;
import io.suanpan.invoicing.CostAllocation;
import io.suanpan.invoicing.CostAllocation.Slot;
import io.suanpan.invoicing.CostAllocation.Used;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who may have used what stands on an invoice of July 2024. */
final class RandomAttachments {
  private RandomAttachments() {}

  static Attachment of(Random random, List<Section> sections, String currency) {
    List<String> projects = projects(random);
    Map<Used, SortedMap<Slot, Long>> usage = new HashMap<>();
    for (Section section : sections) {
      for (Line line : section.lines()) {
        if (line.rate() != null) {
          Used used = new Used(section.vendor(), section.account(), line.model(), line.meter());
          usage.put(used, slots(random, projects));
        }
      }
    }
    return new CostAllocation(usage).attachment(sections, Currency.getInstance(currency));
  }

  private static SortedMap<Slot, Long> slots(Random random, List<String> projects) {
    SortedMap<Slot, Long> slots = new TreeMap<>();
    for (int i = 0; i < 90; i++) {
      String project = projects.get(random.nextInt(projects.size()));
      LocalDate day = LocalDate.of(2024, 7, 1 + random.nextInt(31));
      slots.merge(new Slot(project, day), (long) random.nextInt(40_000_000), Long::sum);
    }
    return slots;
  }

  /** None, a few, or more than there is room for on a page. */
  private static List<String> projects(Random random) {
    int kind = random.nextInt(3);
    if (kind == 0) {
      return List.of("");
    }
    if (kind == 1) {
      return List.of("", "检索 <search>", "chat", "=SUM(A1)", "other");
    }
    return java.util.stream.IntStream.range(0, 120).mapToObj(i -> "project-" + i).toList();
  }
}
