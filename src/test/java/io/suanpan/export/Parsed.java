package io.suanpan.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Reads documents back. */
public final class Parsed {
  private Parsed() {}

  /** The numbers in the elements of that name, wherever they are. */
  public static List<BigDecimal> amounts(byte[] xml, String element) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
      NodeList nodes =
          (NodeList)
              XPathFactory.newDefaultInstance()
                  .newXPath()
                  .evaluate(path(element), document, XPathConstants.NODESET);
      List<BigDecimal> amounts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        amounts.add(new BigDecimal(nodes.item(i).getTextContent()));
      }
      return amounts;
    } catch (Exception e) {
      throw new IllegalStateException(element, e);
    }
  }

  /** {@code a/b} are elements with prefixes as the templates write them. */
  private static String path(String element) {
    StringBuilder path = new StringBuilder("/");
    for (String step : element.split("/", -1)) {
      path.append("/*[name()='").append(step).append("']");
    }
    return path.toString();
  }

  public static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static BigDecimal amount(byte[] xml, String element) {
    return sum(amounts(xml, element));
  }

  /** One glyph may stand for several characters; they are read back as the usual one. */
  public static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC);
    }
  }

  /** The XML that a PDF carries, or null. */
  public static byte[] embedded(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getDocumentCatalog().getNames() == null) {
        return null;
      }
      PDComplexFileSpecification file =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("factur-x.xml");
      return file.getEmbeddedFile().toByteArray();
    }
  }
}
