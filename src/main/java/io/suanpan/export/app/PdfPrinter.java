package io.suanpan.export.app;

import com.github.mustachejava.Mustache;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.suanpan.export.InvoicePage;
import io.suanpan.export.PageLayout;
import io.suanpan.export.Templates;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints an invoice as PDF/A-3: fonts with Latin and Chinese letters embedded, tagged for readers
 * that speak, and with the invoice as XML in it where EN 16931 can carry it (ZUGFeRD, Factur-X).
 * The same invoice gives the same bytes.
 */
@ApplicationScoped
public class PdfPrinter {
  private static final String FAMILY = "Noto Sans SC";
  private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  private final Mustache template = new Templates("io/suanpan/export").compile("invoice.mustache");
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // It logs to the console by itself, every step.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /** The document; of a preview with a mark across it. */
  public byte[] print(InvoiceContent content) throws IOException {
    XmlInvoice electronic = new XmlInvoice(content);
    Optional<byte[]> xml =
        electronic.obstacles(Syntax.CII).isEmpty()
            ? Optional.of(electronic.write(Syntax.CII))
            : Optional.empty();
    InvoicePage page = new PageLayout(content).page(xml.isPresent());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = renderer(Templates.text(template, page));
        PDDocument document = renderer.getPdfDocument()) {
      renderer.createPDFWithoutClosing();
      PdfA3.complete(document, content, page, xml);
      document.save(out);
    }
    return out.toByteArray();
  }

  private PdfBoxRenderer renderer(String html) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(colours);
    builder.withHtmlContent(html, null);
    return builder.buildPdfRenderer();
  }

  private static InputStream font(String weight) {
    return PdfPrinter.class.getResourceAsStream(FONTS + weight + ".ttf");
  }
}
