package io.suanpan.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Where a figure comes from.
 *
 * @param sources keys of the vendor's sources
 * @param confidence in the figure
 * @param dated how its dates, or for a benefit its validity, are known
 * @param note what a reader should know besides
 */
public record Provenance(
    List<String> sources, Confidence confidence, Dated dated, Optional<String> note) {
  public Provenance {
    sources = List.copyOf(sources);
  }
}
