package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Portions of one model, meter and rate, and what they cost. */
final class OracleLine {
  final String model;
  final Meter meter;
  final Rate rate;
  final boolean negotiated;
  final List<OraclePortion> portions = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();
  BigDecimal exact = BigDecimal.ZERO;
  BigDecimal contracted = BigDecimal.ZERO;
  BigDecimal list = BigDecimal.ZERO;
  BigDecimal coveredCost = BigDecimal.ZERO;

  /** What the same discounts, credits and percentages hold for. */
  static final class Piece {
    final List<Integer> discounts;
    final List<Integer> credits;
    final List<Integer> percentages;
    long billed;
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal due = BigDecimal.ZERO;
    final Map<Integer, BigDecimal> paid = new TreeMap<>();

    Piece(List<Integer> discounts, List<Integer> credits, List<Integer> percentages) {
      this.discounts = discounts;
      this.credits = credits;
      this.percentages = percentages;
    }

    BigDecimal unpaid() {
      return due.subtract(OracleMoney.sum(List.copyOf(paid.values())));
    }

    static int compare(Piece a, Piece b) {
      int order = compare(a.discounts, b.discounts);
      order = order != 0 ? order : compare(a.credits, b.credits);
      return order != 0 ? order : compare(a.percentages, b.percentages);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        if (!a.get(i).equals(b.get(i))) {
          return a.get(i).compareTo(b.get(i));
        }
      }
      return Integer.compare(a.size(), b.size());
    }
  }

  OracleLine(String model, Meter meter, Rate rate, boolean negotiated) {
    this.model = model;
    this.meter = meter;
    this.rate = rate;
    this.negotiated = negotiated;
  }

  long billed() {
    return portions.stream().mapToLong(p -> p.billed).sum();
  }

  long consumed() {
    return portions.stream().mapToLong(p -> p.quantity).sum();
  }

  BigDecimal due() {
    return OracleMoney.sum(pieces.stream().map(p -> p.due).toList());
  }

  /** How lines come. */
  static int compare(OracleLine a, OracleLine b) {
    int order = a.model.compareTo(b.model);
    order = order != 0 ? order : Integer.compare(a.meter.index(), b.meter.index());
    order = order != 0 ? order : a.rate.valid().start().compareTo(b.rate.valid().start());
    return order != 0 ? order : a.rate.when().toString().compareTo(b.rate.when().toString());
  }
}
