package io.suanpan.export.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.export.Contents;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.mail.app.MailServers;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is refused before or by a mail server; what goes out is seen in DocumentsIT. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
class SendInvoiceTest {
  private final SendInvoice send = new SendInvoice();

  SendInvoiceTest() {
    send.invoices = new OneInvoice();
    send.documents = new Documents();
    send.documents.printer = new PdfPrinter();
    send.audit = (tenant, actor, action, detail) -> {};
    send.clock = Clock.systemUTC();
    send.mail = MailServers.at(1);
  }

  @Test
  void without_a_server() {
    send.mail = MailServers.none();
    assertEquals(Code.MAIL_NOT_SET_UP, refused("office@tenant.example"));
  }

  @Test
  void without_an_address() {
    assertEquals(Code.EMAIL_MISSING, refused(null));
    assertEquals(Code.EMAIL_MISSING, refused("not an address"));
  }

  @Test
  void by_a_server_that_is_not_there() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      send.mail = MailServers.at(taken.getLocalPort());
    }
    assertEquals(Code.MAIL_FAILED, refused("office@tenant.example"));
  }

  private Code refused(String email) {
    return assertThrows(Refusal.class, () -> send.send(tenant(email), "SP-1", "key")).code();
  }

  static Tenant tenant(String email) {
    return new Tenant(
        new TenantId(1),
        "kranich",
        "Kranich GmbH",
        "DE",
        ZoneOffset.UTC,
        Currency.getInstance("EUR"),
        "de",
        TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
        null,
        email,
        OptionalInt.empty(),
        TenantState.ACTIVE,
        InvoiceTerms.USUAL,
        AlertTerms.NONE);
  }

  /** Has whatever is asked for. */
  private static final class OneInvoice extends FindInvoices {
    @Override
    public IssuedInvoice get(Tenant tenant, String number) {
      return null;
    }

    @Override
    public InvoiceContent content(IssuedInvoice invoice) {
      return Contents.german();
    }
  }
}
