package io.suanpan.console.billing;

import io.suanpan.console.DownloadServlet.Download;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.problem.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what an invoice can be downloaded. */
enum DocumentFormat {
  PDF("PDF", ".pdf", "application/pdf"),
  CII("XML (CII)", ".xml", "application/xml"),
  UBL("XML (UBL)", "-ubl.xml", "application/xml"),
  XRECHNUNG("XRechnung", "-xrechnung.xml", "application/xml"),
  CSV("CSV", ".csv", "text/csv;charset=UTF-8"),
  JSON("JSON", ".json", "application/json");

  private final String title;
  private final String ending;
  private final String mediaType;

  DocumentFormat(String title, String ending, String mediaType) {
    this.title = title;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /**
   * @param parameter as a URL says it
   * @throws Refusal when there is no such format
   */
  static DocumentFormat named(String parameter) {
    return Stream.of(values())
        .filter(format -> format.parameter().equals(parameter))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("format " + parameter));
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name, the same in all languages. */
  String title() {
    return title;
  }

  /** Its syntax, of an electronic invoice. */
  Optional<Syntax> syntax() {
    return Stream.of(Syntax.values()).filter(syntax -> syntax.name().equals(name())).findFirst();
  }

  Download download(String name, byte[] content) {
    return new Download(name + ending, mediaType, out -> out.write(content));
  }
}
