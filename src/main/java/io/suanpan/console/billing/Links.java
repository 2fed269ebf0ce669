package io.suanpan.console.billing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes links of pages. */
final class Links {
  private Links() {}

  /**
   * @param parts names and values in turns
   */
  static String query(String... parts) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      said.add(parts[i] + "=" + URLEncoder.encode(parts[i + 1], StandardCharsets.UTF_8));
    }
    return "?" + String.join("&", said);
  }

  static String invoice(String tenant, String number) {
    return "/console/invoice" + query("tenant", tenant, "number", number);
  }
}
