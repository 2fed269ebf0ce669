package io.suanpan.ingestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which vendor sold the tokens of a span: {@code genai-vendors.csv}. */
final class GenAiVendors {
  private static final Map<String, String> HOSTS = read("host");
  private static final Map<String, String> PROVIDERS = read("provider");

  private GenAiVendors() {}

  /**
   * The vendor as the span names it, else by the host that was called, else by the provider. A
   * provider that is not in the table is taken for a vendor's id; screening knows the vendors.
   */
  static String of(Span span) throws BadSpan {
    Optional<String> named = GenAiAttributes.text(span, "vendor");
    if (named.isPresent()) {
      return named.get();
    }
    Optional<String> byHost = GenAiAttributes.text(span, "host").flatMap(GenAiVendors::byHost);
    if (byHost.isPresent()) {
      return byHost.get();
    }
    return GenAiAttributes.text(span, "provider")
        .map(GenAiVendors::byProvider)
        .orElseThrow(() -> new BadSpan("nothing tells the vendor: no gen_ai.provider.name"));
  }

  /**
   * @param address a host's name, perhaps within a URL
   */
  private static Optional<String> byHost(String address) {
    String host =
        address
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^[a-z]+://", "")
            .replaceFirst("[:/?].*$", "")
            .replaceFirst("\\.$", "");
    String vendor = HOSTS.get(host);
    if (vendor != null) {
      return Optional.of(vendor);
    }
    return HOSTS.entrySet().stream()
        .filter(entry -> matches(host, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean matches(String host, String pattern) {
    int star = pattern.indexOf('*');
    return star >= 0
        && host.length() >= pattern.length()
        && host.startsWith(pattern.substring(0, star))
        && host.endsWith(pattern.substring(star + 1));
  }

  private static String byProvider(String provider) {
    String word = provider.strip().toLowerCase(Locale.ROOT);
    String vendor = PROVIDERS.get(word);
    if (vendor == null) {
      // The Vercel AI SDK writes "openai.chat" and "openai.responses".
      vendor = PROVIDERS.get(word.replaceFirst("\\..*$", ""));
    }
    return vendor == null ? word.replaceAll("[^a-z0-9]+", "-") : vendor;
  }

  private static Map<String, String> read(String match) {
    Map<String, String> vendors = new LinkedHashMap<>();
    for (List<String> row : GenAiTable.rows("genai-vendors.csv")) {
      if (row.get(0).equals(match)) {
        vendors.put(row.get(1), row.get(2));
      }
    }
    return vendors;
  }
}
