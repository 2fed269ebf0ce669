package io.suanpan.export.app;

import com.github.mustachejava.Mustache;
import io.suanpan.export.InvoicePage;
import io.suanpan.export.Templates;
import io.suanpan.invoicing.InvoiceContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Makes a PDF one to keep: what it is, when it was made, and the XML in it (ISO 19005-3). */
final class PdfA3 {
  /** The name that Factur-X prescribes. */
  private static final String XML_FILE = "factur-x.xml";

  private static final Mustache METADATA =
      new Templates("io/suanpan/export").compile("xmp.mustache");

  private PdfA3() {}

  /** What the metadata say. */
  private record Metadata(
      String conformance, String title, String author, String created, String xmlFile) {}

  static void complete(
      PDDocument document, InvoiceContent content, InvoicePage page, Optional<byte[]> xml)
      throws IOException {
    String title = page.title() + " " + page.number();
    Instant made = content.issuedAt() == null ? content.periodEnd() : content.issuedAt();
    describe(document, title, page.issuer().name(), made);
    Metadata metadata =
        new Metadata(
            "U",
            title,
            page.issuer().name(),
            made.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString(),
            xml.map(bytes -> XML_FILE).orElse(null));
    PDMetadata packet = new PDMetadata(document);
    packet.importXMPMetadata(Templates.text(METADATA, metadata).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(packet);
    if (xml.isPresent()) {
      embed(document, xml.get(), calendar(made));
    }
    document.setDocumentId((long) title.hashCode());
  }

  private static void describe(PDDocument document, String title, String author, Instant made) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    information.setCreator("Suanpan");
    information.setProducer("Suanpan");
    information.setCreationDate(calendar(made));
    information.setModificationDate(calendar(made));
    document.setDocumentInformation(information);
  }

  private static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(
        instant
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
            .atZone(java.time.ZoneOffset.UTC));
  }

  private static void embed(PDDocument document, byte[] xml, Calendar made) throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml));
    file.setSubtype("text/xml");
    file.setSize(xml.length);
    file.setCreationDate(made);
    file.setModDate(made);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(XML_FILE);
    specification.setFileUnicode(XML_FILE);
    specification.setFileDescription("EN 16931");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName("AFRelationship", "Alternative");
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(XML_FILE, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    List.of(specification).forEach(associated::add);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
