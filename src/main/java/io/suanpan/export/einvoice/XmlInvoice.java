package io.suanpan.export.einvoice;

import com.github.mustachejava.Mustache;
import io.suanpan.export.Templates;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An invoice as XML, where a syntax can carry it. */
public final class XmlInvoice {
  private static final Map<Syntax, Mustache> TEMPLATES = new EnumMap<>(Syntax.class);

  static {
    Templates templates = new Templates("io/suanpan/export/einvoice");
    for (Syntax syntax : Syntax.values()) {
      TEMPLATES.put(syntax, templates.compile(syntax.template()));
    }
  }

  private final ElectronicInvoice invoice;

  public XmlInvoice(InvoiceContent content) {
    this.invoice = new Transcription(content).write();
  }

  /** What keeps it from being written so; empty when it can be. */
  public List<Violation> obstacles(Syntax syntax) {
    return Obstacles.of(invoice, syntax);
  }

  /**
   * The document.
   *
   * @throws Refusal {@link Code#NOT_ACCEPTABLE} with all that is in the way
   */
  public byte[] write(Syntax syntax) {
    List<Violation> obstacles = obstacles(syntax);
    if (!obstacles.isEmpty()) {
      String reasons = obstacles.stream().map(Violation::detail).collect(Collectors.joining("; "));
      throw new Refusal(
          Code.NOT_ACCEPTABLE, "cannot be written as " + syntax + ": " + reasons, obstacles);
    }
    Page page = new Page(syntax.specification(), syntax == Syntax.XRECHNUNG, invoice);
    return Templates.text(TEMPLATES.get(syntax), page).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a template is given.
   *
   * @param rateRequired whether also tax that is out of scope has a rate in its total (BR-DE-14)
   */
  private record Page(String specification, boolean rateRequired, ElectronicInvoice invoice) {}
}
