package io.suanpan.grants;

import io.suanpan.metering.Meter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Covers usage of one kind by the grants that may, in their order, and notes which did. */
public final class Burner {
  private final BurnDown burnDown;
  private final List<AllowanceState> states;
  private final long[] weights;
  private final long[] quantities;
  private final Instant[] first;
  private final Instant[] last;

  Burner(BurnDown burnDown, List<AllowanceState> states, Meter meter) {
    this.burnDown = burnDown;
    this.states = states;
    this.weights = states.stream().mapToLong(s -> s.allowance().weight(meter)).toArray();
    this.quantities = new long[states.size()];
    this.first = new Instant[states.size()];
    this.last = new Instant[states.size()];
  }

  /** Covers as much of the quantity as grants do. Returns how much that is. */
  public long burn(long quantity, Instant at) {
    long open = quantity;
    for (int i = 0; i < weights.length && open > 0; i++) {
      AllowanceState state = states.get(i);
      if (state.isActive()) {
        long covered = state.cover(open, weights[i], at);
        burnDown.touched(state);
        if (covered > 0) {
          note(i, covered, at);
          open -= covered;
        }
      }
    }
    burnDown.used(quantity);
    return quantity - open;
  }

  private void note(int i, long covered, Instant at) {
    quantities[i] = Math.addExact(quantities[i], covered);
    first[i] = first[i] == null ? at : first[i];
    last[i] = at;
  }

  /** Adds what each grant has covered so far, by its place in the order of burn. */
  public void addTo(Map<Integer, Burn> burns) {
    for (int i = 0; i < weights.length; i++) {
      if (quantities[i] > 0) {
        int grant = states.get(i).allowance().terms().id();
        long burnt = quantities[i] * weights[i];
        burns.merge(
            states.get(i).place(),
            new Burn(grant, quantities[i], burnt, first[i], last[i]),
            Burn::plus);
      }
    }
  }
}
