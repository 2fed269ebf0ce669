package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.export.app.PdfPrinter;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.platform.ServersJson;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents are made from contents that were kept as JSON. */
class ContentAsJsonTest {
  private final ObjectMapper json = ServersJson.mapper();

  @Test
  void nothing_of_a_content_is_lost() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      InvoiceContent content = RandomContents.of(seed);
      byte[] text = json.writeValueAsBytes(content);
      assertEquals(content, json.readValue(text, InvoiceContent.class), "seed " + seed);
      assertEquals(content.total().toPlainString(), json.readTree(text).get("total").asText());
      assertEquals(content.payable().toPlainString(), json.readTree(text).get("payable").asText());
    }
  }

  /** As invoices were issued before credit notes, fees, corrections and credits were there. */
  @Test
  void a_content_without_later_members_has_its_documents() throws IOException {
    ObjectNode old = json.valueToTree(Contents.german());
    old.remove(
        List.of(
            "kind", "references", "fees", "corrections", "promotions", "taxRate", "prepayments"));
    old.remove(List.of("paidInAdvance", "attachment"));
    InvoiceContent content = json.treeToValue(old, InvoiceContent.class);
    byte[] xml = new XmlInvoice(content).write(Syntax.CII);
    assertEquals(List.of(), Validators.all(xml, Syntax.CII, "EUR"));
    assertEquals(List.of(), Validators.mustang(new PdfPrinter().print(content), "old.pdf", "EUR"));
    assertFalse(new InvoiceCsv(content).rows().isEmpty());
  }
}
