package io.suanpan.ingestion;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What gateways and client libraries call a vendor: {@code vendor-words.csv}. The words are the
 * prefixes of LiteLLM's models, the provider names of models.dev and what the vendors call
 * themselves.
 */
final class VendorWords {
  private static final Map<String, String> VENDORS = new HashMap<>();
  private static final Map<String, String> RESOLD = new HashMap<>();

  static {
    for (String[] row : DataFile.rows("vendor-words.csv")) {
      VENDORS.put(row[0], row[1]);
      if (!row[2].isEmpty()) {
        RESOLD.put(row[1], row[2]);
      }
    }
  }

  private VendorWords() {}

  /** The name of the vendor that a word means; the word itself when it is in no list. */
  static String vendor(String word) {
    String known = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return VENDORS.getOrDefault(known, known);
  }

  /** Whether a vendor sells what another one of these makes. */
  static boolean resells(String vendor, Set<String> others) {
    return Optional.ofNullable(RESOLD.get(vendor)).map(others::contains).orElse(false);
  }
}
