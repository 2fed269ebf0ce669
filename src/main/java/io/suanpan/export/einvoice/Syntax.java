package io.suanpan.export.einvoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways in which an electronic invoice can be written. */
public enum Syntax {
  /** UN/CEFACT Cross Industry Invoice, as in ZUGFeRD and Factur-X, profile EN 16931. */
  CII("cii.mustache", "urn:cen.eu:en16931:2017"),
  /** OASIS UBL 2.1, Invoice or CreditNote. */
  UBL("ubl.mustache", "urn:cen.eu:en16931:2017"),
  /** UBL 2.1 by the rules of Germany's authorities, XRechnung 3.0. */
  XRECHNUNG(
      "ubl.mustache", "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0");

  private final String template;
  private final String specification;

  Syntax(String template, String specification) {
    this.template = template;
    this.specification = specification;
  }

  /** The name of its template. */
  public String template() {
    return template;
  }

  /** Its specification identifier (BT-24). */
  public String specification() {
    return specification;
  }

  /** The syntax of a name such as {@code cii}; empty when there is none. */
  public static Optional<Syntax> named(String name) {
    return Arrays.stream(values())
        .filter(syntax -> syntax.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
