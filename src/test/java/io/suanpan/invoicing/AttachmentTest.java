package io.suanpan.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.invoicing.Attachment.DayShare;
import io.suanpan.invoicing.Attachment.ProjectShare;
import io.suanpan.invoicing.CostAllocation.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days and projects come to what the sections say, whatever was used by whom. */
class AttachmentTest {
  private static final int CASES = 2_000;

  @Test
  void days_and_projects_add_up_to_the_sections_to_the_minor_unit() {
    int withProjects = 0;
    for (long seed = 0; seed < CASES; seed++) {
      RandomUsage random = new RandomUsage(seed);
      Attachment attachment = random.attachment();
      String seen = "seed " + seed + ": " + attachment;
      BigDecimal usage = random.net().subtract(attachment.withoutUsage());
      assertEquals(0, usage.compareTo(sum(attachment.days().stream().map(DayShare::net))), seen);
      assertEquals(
          random.tokens(), attachment.days().stream().mapToLong(DayShare::tokens).sum(), seen);
      if (!attachment.projects().isEmpty()) {
        withProjects++;
        Stream<BigDecimal> nets = attachment.projects().stream().map(ProjectShare::net);
        assertEquals(0, usage.compareTo(sum(nets)), seen);
        assertEquals(
            random.tokens(),
            attachment.projects().stream().mapToLong(ProjectShare::tokens).sum(),
            seen);
        assertTrue(attachment.projects().stream().allMatch(share -> share.tokens() >= 0), seen);
      }
      assertEquals(random.fees(), attachment.withoutUsage().signum() > 0, seen);
    }
    assertTrue(withProjects > CASES / 2 && withProjects < CASES, withProjects + " with projects");
  }

  @Test
  void a_project_has_its_part_on_both_sides_of_an_alias_that_changes_within_the_day() {
    RandomUsage usage = new RandomUsage(0);
    UsageSlots slots = new UsageSlots(usage.zone());
    slots.add(usage.cell("latest", 3, 50), usage.account(), "old");
    slots.add(usage.cell("latest", 9, 70), usage.account(), "new");
    slots.assign("search", usage.cell("latest", 0, 100));
    assertEquals(
        List.of(part("new", "search", 50), part("new", "", 20), part("old", "search", 50)),
        parts(slots.allocation()));
  }

  @Test
  void what_a_project_used_meanwhile_is_left_out() {
    RandomUsage usage = new RandomUsage(0);
    UsageSlots slots = new UsageSlots(usage.zone());
    slots.add(usage.cell("m1", 3, 50), usage.account(), "m1");
    slots.assign("search", usage.cell("m1", 0, 51));
    slots.assign("chat", usage.cell("m2", 0, 1));
    assertEquals(List.of(part("m1", "search", 50)), parts(slots.allocation()));
  }

  @Test
  void an_attachment_that_does_not_add_up_is_seen() {
    RandomUsage random = new RandomUsage(0);
    Attachment good = random.attachment();
    Conservation.check(random.content(good));
    DayShare first = good.days().get(0);
    for (DayShare wrong :
        List.of(
            new DayShare(first.day(), first.tokens() + 1, first.net()),
            new DayShare(first.day(), first.tokens(), first.net().add(BigDecimal.ONE)))) {
      List<DayShare> days = Stream.concat(Stream.of(wrong), good.days().stream().skip(1)).toList();
      Attachment bad = new Attachment(good.projects(), days, good.withoutUsage());
      assertThrows(IllegalStateException.class, () -> Conservation.check(random.content(bad)));
    }
    List<ProjectShare> one = List.of(new ProjectShare("a", random.tokens(), BigDecimal.ZERO));
    Attachment bad = new Attachment(one, good.days(), good.withoutUsage());
    assertThrows(IllegalStateException.class, () -> Conservation.check(random.content(bad)));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String part(String served, String project, long quantity) {
    return served + "/" + project + "=" + quantity;
  }

  private static List<String> parts(CostAllocation allocation) {
    SortedMap<String, SortedMap<Slot, Long>> byModel = new TreeMap<>();
    allocation.usage().entrySet().stream()
        .filter(entry -> entry.getKey().meter().equals("input"))
        .forEach(entry -> byModel.put(entry.getKey().model(), entry.getValue()));
    return byModel.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().entrySet().stream()
                    .sorted((a, b) -> b.getKey().project().compareTo(a.getKey().project()))
                    .map(s -> part(entry.getKey(), s.getKey().project(), s.getValue())))
        .toList();
  }
}
