package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** All figures of charges by name, so that two answers can be laid side by side. */
final class OracleFigures {
  private final Map<String, String> figures = new TreeMap<>();

  private void put(String name, BigDecimal amount) {
    if (amount.signum() != 0) {
      figures.put(name, amount.stripTrailingZeros().toPlainString());
    }
  }

  private void put(String name, long quantity) {
    put(name, BigDecimal.valueOf(quantity));
  }

  private static String line(String model, Meter meter, Rate rate) {
    return "%s %s [%s of %s, %s]"
        .formatted(model, meter, rate.valid().start(), rate.meter(), rate.when());
  }

  static Map<String, String> of(AccountCharges charges) {
    OracleFigures f = new OracleFigures();
    List<String> order = new ArrayList<>();
    for (Charge c : charges.charges()) {
      String key = line(c.model(), c.meter(), c.rate());
      order.add(key);
      f.put(key + " consumed", c.consumed());
      f.put(key + " billed", c.billed());
      c.covered().forEach(b -> f.put(key + " covered by " + b.grant(), b.quantity()));
      c.covered().forEach(b -> f.put(key + " burnt of " + b.grant(), b.burnt()));
      f.put(key + " exact", c.costs().exact());
      f.put(key + " list", c.costs().list().amount());
      f.put(key + " contracted", c.costs().contracted().amount());
      f.put(key + " coveredCost", c.costs().covered().amount());
      f.put(key + " net", c.costs().net().amount());
      f.put(key + " credit", c.costs().credit().amount());
      c.credits().forEach((id, paid) -> f.put(key + " credit of " + id, paid.amount()));
    }
    f.figures.put("lines", String.join("; ", order));
    for (Fee fee : charges.fees()) {
      f.put("fee " + fee.kind() + " " + fee.id(), fee.amount().amount());
      f.put("fee " + fee.kind() + " " + fee.id() + " credit", fee.credit().amount());
    }
    charges.unpriced().forEach(u -> f.put("unpriced " + u.model() + " " + u.meter(), u.quantity()));
    charges.credits().forEach((id, paid) -> f.put("credit " + id, paid.amount()));
    AccountCharges.Closing closing = charges.closing();
    closing.balances().forEach((id, balance) -> f.put("left " + id, balance.left()));
    closing.forfeited().forEach((id, lost) -> f.put("forfeited " + id, lost));
    closing.counts().forEach((counter, n) -> f.figures.put("count " + counter, n.toString()));
    closing.spent().forEach((id, spent) -> f.put("spent " + id, spent.amount()));
    return f.figures;
  }

  static Map<String, String> of(Oracle oracle) {
    OracleFigures f = new OracleFigures();
    List<String> order = new ArrayList<>();
    for (OracleLine line : oracle.due.lines) {
      String key = line(line.model, line.meter, line.rate);
      order.add(key);
      f.add(key, line);
    }
    f.figures.put("lines", String.join("; ", order));
    oracle.fees.forEach((key, fee) -> f.put("fee " + key, fee[0]));
    oracle.fees.forEach((key, fee) -> f.put("fee " + key + " credit", fee[1]));
    oracle.unpriced.forEach((key, n) -> f.put("unpriced " + key, n));
    oracle.paid.forEach((id, paid) -> f.put("credit " + id, paid));
    for (OracleGrant grant : oracle.burnDown.grants) {
      f.put("left " + grant.allowance.terms().id(), grant.left);
      f.put("forfeited " + grant.allowance.terms().id(), grant.forfeited);
    }
    oracle.costs.carried().forEach((c, n) -> f.figures.put("count " + c, n.toString()));
    oracle.due.spent.forEach((id, spent) -> f.put("spent " + id, spent));
    return f.figures;
  }

  private void add(String key, OracleLine line) {
    put(key + " consumed", line.consumed());
    put(key + " billed", line.billed());
    Map<Integer, long[]> covered = new TreeMap<>();
    for (OraclePortion p : line.portions) {
      p.covered.forEach(
          (id, sums) -> {
            long[] all = covered.computeIfAbsent(id, i -> new long[2]);
            all[0] += sums[0];
            all[1] += sums[1];
          });
    }
    covered.forEach((id, sums) -> put(key + " covered by " + id, sums[0]));
    covered.forEach((id, sums) -> put(key + " burnt of " + id, sums[1]));
    put(key + " exact", line.exact);
    put(key + " list", line.list);
    put(key + " contracted", line.contracted);
    put(key + " coveredCost", line.coveredCost);
    put(key + " net", line.due());
    Map<Integer, BigDecimal> paid = new TreeMap<>();
    line.pieces.forEach(p -> p.paid.forEach((id, sum) -> paid.merge(id, sum, BigDecimal::add)));
    put(key + " credit", OracleMoney.sum(List.copyOf(paid.values())));
    paid.forEach((id, sum) -> put(key + " credit of " + id, sum));
  }

  /** The figures that differ: name, first, second. */
  static List<String> differences(Map<String, String> first, Map<String, String> second) {
    TreeSet<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(first.get(name), second.get(name))) {
        differences.add(name + ": " + first.get(name) + " | " + second.get(name));
      }
    }
    return differences;
  }
}
