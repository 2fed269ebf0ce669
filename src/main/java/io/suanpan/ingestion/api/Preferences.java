package io.suanpan.ingestion.api;

import io.suanpan.tenancy.IngestSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a request asks for in the header {@code Prefer} (RFC 7240).
 *
 * @param words its preferences, in lower case
 */
record Preferences(List<String> words) {
  static Preferences of(String header) {
    return new Preferences(
        header == null
            ? List.of()
            : Arrays.stream(header.toLowerCase(Locale.ROOT).split("[,;]", -1))
                .map(word -> word.replace(" ", "").replace("\"", ""))
                .toList());
  }

  boolean representation() {
    return words.contains("return=representation");
  }

  /** The key's settings, unless the request asks for another handling. */
  IngestSettings applyTo(IngestSettings key) {
    if (words.contains("handling=lenient")) {
      return key.lenient();
    }
    return words.contains("handling=strict") ? key.strict() : key;
  }
}
