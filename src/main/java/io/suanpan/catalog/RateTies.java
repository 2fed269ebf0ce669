package io.suanpan.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;

/** Finds pairs of rates of which neither is the more specific: a bill could go either way. */
public final class RateTies {
  private RateTies() {}

  /** Two rates that can hold for the same usage at the same time. */
  public record Tie(Rate first, Rate second) {}

  public static List<Tie> in(List<Rate> rates) {
    List<Tie> ties = new ArrayList<>();
    for (List<Rate> ofModel : rates.stream().collect(groupingBy(Rate::model)).values()) {
      for (int i = 0; i < ofModel.size(); i++) {
        for (int j = i + 1; j < ofModel.size(); j++) {
          if (ofModel.get(i).tiesWith(ofModel.get(j))) {
            ties.add(new Tie(ofModel.get(i), ofModel.get(j)));
          }
        }
      }
    }
    return ties;
  }
}
