package io.suanpan.invoicing;

import io.suanpan.invoicing.Attachment.DayShare;
import io.suanpan.invoicing.Attachment.ProjectShare;
import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.CostAllocation.Slot;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds the parts of an invoice's lines up by project and by day. */
final class Shares {
  private final Map<String, Share> projects =
      new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
  private final Map<LocalDate, Share> days = new TreeMap<>();
  private Money withoutUsage;

  private record Share(long tokens, Money net) {
    Share plus(Share other) {
      return new Share(Math.addExact(tokens, other.tokens), net.plus(other.net));
    }
  }

  private Shares(Currency currency) {
    withoutUsage = Money.zero(currency);
  }

  /**
   * @param sections of an invoice in that currency
   * @param usage what they are for
   */
  static Attachment of(List<Section> sections, Currency currency, CostAllocation usage) {
    Shares shares = new Shares(currency);
    usage
        .usage()
        .forEach(
            (used, slots) -> {
              if (Meters.named(used.meter()).filter(Meter::isToken).isPresent()) {
                slots.forEach((slot, n) -> shares.add(slot, new Share(n, Money.zero(currency))));
              }
            });
    usage.of(sections, currency).forEach(cost -> shares.add(cost, currency));
    return shares.attachment();
  }

  private void add(Cost cost, Currency currency) {
    Money net = new Money(cost.net(), currency);
    if (cost.slot().isPresent()) {
      add(cost.slot().get(), new Share(0, net));
    } else {
      withoutUsage = withoutUsage.plus(net);
    }
  }

  private void add(Slot slot, Share share) {
    projects.merge(slot.project(), share, Share::plus);
    days.merge(slot.day(), share, Share::plus);
  }

  private Attachment attachment() {
    boolean named = !Set.of("").containsAll(projects.keySet());
    return new Attachment(
        named ? projects.entrySet().stream().map(Shares::project).toList() : List.of(),
        days.entrySet().stream().map(Shares::day).toList(),
        withoutUsage.amount());
  }

  private static ProjectShare project(Map.Entry<String, Share> entry) {
    Share share = entry.getValue();
    String name = entry.getKey().isEmpty() ? null : entry.getKey();
    return new ProjectShare(name, share.tokens(), share.net().amount());
  }

  private static DayShare day(Map.Entry<LocalDate, Share> entry) {
    Share share = entry.getValue();
    return new DayShare(entry.getKey(), share.tokens(), share.net().amount());
  }
}
