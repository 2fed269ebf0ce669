package io.suanpan.rating;

import io.suanpan.grants.Burn;
import io.suanpan.grants.Burner;
import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** A charge in the making: gathers usage, then prices the sum once. */
final class Line {
  private final LineKey key;
  private final Map<Tally.Key, Tally> tallies = new TreeMap<>();
  private final List<Burner> burners = new ArrayList<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private final Set<String> askedFor = new TreeSet<>();
  private LineCost cost;
  private List<Piece> pieces = List.of();

  Line(LineKey key) {
    this.key = key;
  }

  LineKey key() {
    return key;
  }

  Tally tally(Tally.Key of) {
    return tallies.computeIfAbsent(of, k -> new Tally());
  }

  Map<Tally.Key, Tally> tallies() {
    return tallies;
  }

  void coveredBy(Burner burner) {
    burners.add(burner);
  }

  /** A name under which its model was asked for. */
  void askedFor(String name) {
    askedFor.add(name);
  }

  Set<String> askedFor() {
    return askedFor;
  }

  void used(Instant at) {
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
  }

  Instant first() {
    return first;
  }

  Instant last() {
    return last;
  }

  long billed() {
    return sum(Tally::billed);
  }

  long covered() {
    return sum(Tally::covered);
  }

  private long sum(ToLongFunction<Tally> part) {
    return tallies.values().stream().mapToLong(part).reduce(0, Math::addExact);
  }

  /** What each grant covered, in the order of their burn. */
  List<Burn> burns() {
    Map<Integer, Burn> byPlace = new TreeMap<>();
    burners.forEach(burner -> burner.addTo(byPlace));
    return List.copyOf(byPlace.values());
  }

  /** Splits the cost of the whole line by the terms that apply to its parts. */
  void price(LineCost priced) {
    cost = priced;
    Map<Terms, Long> byTerms = new TreeMap<>();
    tallies.forEach((k, tally) -> byTerms.merge(k.terms(), tally.billed(), Math::addExact));
    List<BigDecimal> weights = new ArrayList<>();
    byTerms.values().forEach(billed -> weights.add(BigDecimal.valueOf(billed)));
    if (billed() == 0) {
      weights.set(0, BigDecimal.ONE);
    }
    List<Money> shares = Spread.of(priced.contracted(), weights);
    pieces = new ArrayList<>();
    byTerms.forEach((t, billed) -> pieces.add(new Piece(t, billed, shares.get(pieces.size()))));
  }

  LineCost cost() {
    return cost;
  }

  List<Piece> pieces() {
    return pieces;
  }
}
