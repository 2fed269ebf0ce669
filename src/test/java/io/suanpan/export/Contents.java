package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.invoicing.InvoiceContent.References;
import io.suanpan.invoicing.InvoiceContent.Saved;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Invoices that tests change in one place. */
public record Contents(
    String number, String currency, String language, Party issuer, Party recipient, TaxRate rate) {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  /** From Berlin to Hamburg, with all that XRechnung asks for. */
  public static InvoiceContent german() {
    return usual().with(3);
  }

  public static Contents usual() {
    return new Contents(
        "SP-2024-000042",
        "EUR",
        "de",
        party("Rechenbrett GmbH", "DE123456789", "DE02120300000000202051"),
        party("Kranich GmbH", "DE987654321", null),
        new TaxRate(TaxCategory.S, new BigDecimal("19"), null));
  }

  static Party party(String name, String vatId, String iban) {
    return new Party(
        name,
        new Address("Weg 1", "10119", "Berlin", null, "DE"),
        vatId,
        null,
        "office@" + name.charAt(0) + ".example",
        null,
        "Buchhaltung",
        "+49 30 1234567",
        null,
        iban,
        null);
  }

  Contents numbered(String other) {
    return new Contents(other, currency, language, issuer, recipient, rate);
  }

  public Contents in(String otherLanguage) {
    return new Contents(number, currency, otherLanguage, issuer, recipient, rate);
  }

  Contents from(Party other) {
    return new Contents(number, currency, language, other, recipient, rate);
  }

  Contents to(Party other) {
    return new Contents(number, currency, language, issuer, other, rate);
  }

  Contents at(TaxRate other) {
    return new Contents(number, currency, language, issuer, recipient, other);
  }

  /** One section of so many lines. */
  public InvoiceContent with(int lines) {
    List<Section> sections =
        lines == 0
            ? List.of()
            : List.of(new RandomSections(new Random(lines), currency).section("zhipu", lines));
    BigDecimal net = sections.stream().map(Section::netConverted).reduce(ZERO, BigDecimal::add);
    BigDecimal tax = net.multiply(rate.rate()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    boolean issued = number != null;
    ZoneId zone = ZoneId.of("Europe/Berlin");
    return new InvoiceContent(
        Kind.INVOICE,
        null,
        new References("PO-1", "04011000-12345-34", null),
        number,
        "kranich",
        YearMonth.of(2024, 7),
        Instant.parse("2024-06-30T22:00:00Z"),
        Instant.parse("2024-07-31T22:00:00Z"),
        zone,
        issued ? Instant.parse("2024-08-03T08:00:00Z") : null,
        issued ? LocalDate.parse("2024-08-17") : null,
        currency,
        language,
        issuer,
        recipient,
        sections,
        List.of(),
        List.of(),
        List.of(),
        rate,
        List.of(new Tax(rate.category(), rate.rate(), rate.note(), net, tax)),
        net,
        net.add(tax),
        List.of(),
        ZERO,
        net.add(tax),
        new Saved(new BigDecimal("20.00"), new BigDecimal("3.50")),
        List.of(),
        List.of(),
        List.of(),
        RandomAttachments.of(new Random(lines), sections, currency));
  }
}
