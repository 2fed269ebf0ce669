package io.suanpan.tenancy;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms of VAT identifiers. Those of the EU and Northern Ireland are from the European
 * Commission's VIES FAQ, question 11; the British are the same as XI's; the Swiss from the UID
 * register (eCH-0097). Elsewhere two letters of the country and up to 28 letters and digits do.
 */
public final class VatId {
  private static final String BRITISH = "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}";

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("AT", "U\\d{8}"),
          Map.entry("BE", "[01]\\d{9}"),
          Map.entry("BG", "\\d{9,10}"),
          Map.entry("CH", "E\\d{9}(MWST|TVA|IVA)?"),
          Map.entry("CY", "\\d{8}[A-Z]"),
          Map.entry("CZ", "\\d{8,10}"),
          Map.entry("DE", "\\d{9}"),
          Map.entry("DK", "\\d{8}"),
          Map.entry("EE", "\\d{9}"),
          Map.entry("EL", "\\d{9}"),
          Map.entry("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
          Map.entry("FI", "\\d{8}"),
          Map.entry("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
          Map.entry("GB", BRITISH),
          Map.entry("HR", "\\d{11}"),
          Map.entry("HU", "\\d{8}"),
          Map.entry("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-Z]{2}"),
          Map.entry("IT", "\\d{11}"),
          Map.entry("LT", "\\d{9}|\\d{12}"),
          Map.entry("LU", "\\d{8}"),
          Map.entry("LV", "\\d{11}"),
          Map.entry("MT", "\\d{8}"),
          Map.entry("NL", "[A-Z0-9+*]{9}B[A-Z0-9+*]{2}"),
          Map.entry("PL", "\\d{10}"),
          Map.entry("PT", "\\d{9}"),
          Map.entry("RO", "\\d{2,10}"),
          Map.entry("SE", "\\d{12}"),
          Map.entry("SI", "\\d{8}"),
          Map.entry("SK", "\\d{10}"),
          Map.entry("XI", BRITISH));

  private static final Pattern ELSEWHERE = Pattern.compile("[A-Z0-9+*]{2,28}");

  private VatId() {}

  /**
   * As it stands on invoices: capital letters, without blanks, dots and hyphens.
   *
   * @throws IllegalArgumentException when it has not the form of its country
   */
  public static String of(String text) {
    String plain = text.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    String country = plain.length() < 2 ? "" : plain.substring(0, 2);
    boolean known = isCountry(country);
    String rest = known ? plain.substring(2) : "";
    String form = FORMS.get(country);
    boolean valid = form == null ? ELSEWHERE.matcher(rest).matches() : rest.matches(form);
    if (!known || !valid) {
      throw new IllegalArgumentException(
          text + " is not a VAT identifier" + (known ? " of " + country : ""));
    }
    return plain;
  }

  /** EN 16931 BR-CO-09: ISO 3166-1 alpha-2, and EL for Greece; XI is Northern Ireland. */
  private static boolean isCountry(String code) {
    return code.equals("EL")
        || code.equals("XI")
        || (!code.equals("GR") && java.util.Set.of(Locale.getISOCountries()).contains(code));
  }
}
