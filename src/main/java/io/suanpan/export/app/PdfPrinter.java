package io.suanpan.export.app;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.suanpan.export.InvoicePage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.logging.Level;

/** Prints a page as PDF, with fonts embedded that have Latin and Chinese letters. */
@ApplicationScoped
public class PdfPrinter {
  private static final String FAMILY = "Noto Sans SC";
  private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  private final Mustache template =
      new DefaultMustacheFactory("io/suanpan/export").compile("invoice.mustache");

  static {
    // It logs to the console by itself, every step.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /** Writes the page to a stream, which stays open. */
  public void print(InvoicePage page, OutputStream out) throws IOException {
    StringWriter html = new StringWriter();
    template.execute(html, page);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
    builder.withProducer("Suanpan");
    builder.withHtmlContent(html.toString(), null);
    builder.toStream(out);
    builder.run();
  }

  private static InputStream font(String weight) {
    return PdfPrinter.class.getResourceAsStream(FONTS + weight + ".ttf");
  }
}
