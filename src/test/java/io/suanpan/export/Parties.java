package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.tenancy.Address;
import java.util.Random;

/** Issuers and recipients. */
final class Parties {
  private Parties() {}

  static Party issuer(Random random) {
    boolean iban = random.nextBoolean();
    return new Party(
        "Suanpan Betriebs-GmbH & Söhne",
        new Address("Torstraße 1", "10119", "Berlin", null, "DE"),
        random.nextInt(4) == 0 ? null : "DE123456789",
        "30/123/45678",
        "billing@issuer.example",
        random.nextBoolean() ? null : "9930:DE123456789",
        "Accounts 会计",
        "+49 30 1234567",
        "Bank of Berlin",
        iban ? "DE02 1203 0000 0000 2020 51" : null,
        iban ? "BYLADEM1001" : null);
  }

  static Party recipient(Random random) {
    boolean german = random.nextBoolean();
    return new Party(
        german ? "Kranich GmbH" : "灵犀科技 (Shanghai) Co.",
        german
            ? new Address("Weg 2", "20095", "Hamburg", null, "DE")
            : new Address("南京路 3 号", "200001", "上海", "上海市", "CN"),
        german ? "DE 987 654 321" : "91310000MA1K3X0000",
        null,
        "buyer@recipient.example",
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
