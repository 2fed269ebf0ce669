package io.suanpan.console.costs;

import io.suanpan.invoicing.Dimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** By what the page tells costs apart; a URL says it in small letters. */
public enum By {
  /** With a column for each vendor. */
  DAY,
  VENDOR,
  MODEL,
  PROJECT;

  Set<Dimension> dimensions() {
    return switch (this) {
      case DAY -> Set.of(Dimension.DAY, Dimension.VENDOR);
      case VENDOR -> Set.of(Dimension.VENDOR);
      case MODEL -> Set.of(Dimension.VENDOR, Dimension.MODEL);
      case PROJECT -> Set.of(Dimension.PROJECT);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Days where nothing, or nothing that is known, is said. */
  static By of(String word) {
    return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst().orElse(DAY);
  }
}
