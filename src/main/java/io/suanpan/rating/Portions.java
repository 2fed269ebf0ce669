package io.suanpan.rating;

import io.suanpan.grants.BurnDown;
import io.suanpan.period.Bucket;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All priced usage of a period, in the order in which it burns: chronologically by bucket, cut
 * where a grant begins, renews or ends; inside of that the dearest first.
 */
final class Portions {
  private static final int RANK_SHIFT = 32;

  private final Slot[] slots;
  private final long[] quantities;
  private final Instant[] times;
  private int size;

  private Portions(int capacity) {
    slots = new Slot[capacity];
    quantities = new long[capacity];
    times = new Instant[capacity];
  }

  /** Finds what all usage costs; enters what is unpriced. */
  static Portions of(Ledger ledger) {
    List<Use> uses = chronological(ledger.usage().uses());
    Portions portions = new Portions(uses.stream().mapToInt(use -> use.quantities().size()).sum());
    for (Use use : uses) {
      UsageKind kind = ledger.kind(use.model(), use.variant());
      use.quantities()
          .forEach(
              (meter, quantity) -> {
                Optional<Slot> slot = kind.slot(meter, use.at());
                if (slot.isPresent()) {
                  portions.add(slot.get(), quantity, use.at());
                } else {
                  ledger.unpriced(kind.served(use.at()), meter, quantity);
                }
              });
    }
    rank(ledger);
    return portions;
  }

  private static List<Use> chronological(List<Use> uses) {
    for (int i = 1; i < uses.size(); i++) {
      if (uses.get(i).at().isBefore(uses.get(i - 1).at())) {
        return uses.stream().sorted(Comparator.comparing(Use::at)).toList();
      }
    }
    return uses;
  }

  private static void rank(Ledger ledger) {
    int rank = 0;
    for (Slot slot : ledger.slots().stream().sorted(Slot.BURN_ORDER).toList()) {
      slot.rank(rank++);
    }
  }

  private void add(Slot slot, long quantity, Instant at) {
    slots[size] = slot;
    quantities[size] = quantity;
    times[size] = at;
    size++;
  }

  /** Lets grants cover what they can and enters the usage. */
  void burn(BurnDown burnDown) {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = ((long) slots[i].rank() << RANK_SHIFT) | i;
    }
    for (int from = 0; from < size; ) {
      burnDown.advance(times[from]);
      int to = endOfGroup(from, burnDown.nextChange());
      Arrays.sort(order, from, to);
      for (int i = from; i < to; i++) {
        int portion = (int) order[i];
        slots[portion].take(quantities[portion], times[portion]);
      }
      from = to;
    }
  }

  private int endOfGroup(int from, Instant nextChange) {
    Instant bucketEnd = Bucket.of(times[from]).end();
    Instant end = nextChange.isBefore(bucketEnd) ? nextChange : bucketEnd;
    int to = from + 1;
    while (to < size && times[to].isBefore(end)) {
      to++;
    }
    return to;
  }
}
