package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.export.einvoice.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Puts one document to the validators: {@code -Ddocument=FILE}, a PDF with XML in it, or XML. */
@EnabledIfSystemProperty(named = "document", matches = ".+")
class GivenDocumentTest {
  private static final Pattern CURRENCY = Pattern.compile("Currency(?:Code)?>([A-Z]{3})<");

  @Test
  void the_validators_find_nothing() throws IOException {
    Path file = Path.of(System.getProperty("document"));
    byte[] document = Files.readAllBytes(file);
    boolean pdf = new String(document, 0, 4, StandardCharsets.US_ASCII).equals("%PDF");
    byte[] xml = pdf ? Parsed.embedded(document) : document;
    String text = new String(xml, StandardCharsets.UTF_8);
    Matcher found = CURRENCY.matcher(text);
    String currency = found.find() ? found.group(1) : "EUR";
    List<String> phive = Validators.phive(xml, syntax(text));
    List<String> mustang = Validators.mustang(document, file.getFileName().toString(), currency);
    System.out.println(file.getFileName() + " as " + (pdf ? "PDF with " : "") + syntax(text));
    System.out.println("  phive: " + (phive.isEmpty() ? "valid" : phive));
    System.out.println("  Mustang: " + (mustang.isEmpty() ? "valid" : mustang));
    if (pdf) {
      System.out.println(
          "  veraPDF, PDF/A-3: " + Validators.veraPdf(document).size() + " findings");
      assertEquals(List.of(), Validators.veraPdf(document));
    }
    assertEquals(List.of(), phive);
    assertEquals(List.of(), mustang);
  }

  private static Syntax syntax(String xml) {
    if (xml.contains("CrossIndustryInvoice")) {
      return Syntax.CII;
    }
    return xml.contains("xrechnung_3") ? Syntax.XRECHNUNG : Syntax.UBL;
  }
}
