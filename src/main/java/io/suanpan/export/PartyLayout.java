package io.suanpan.export;

import io.suanpan.export.InvoicePage.PartyBlock;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.tenancy.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lays out who issues and who receives an invoice. */
final class PartyLayout {
  private final InvoiceContent invoice;
  private final Wording words;

  PartyLayout(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
  }

  /** A preview may have no issuer yet. */
  PartyBlock issuer() {
    return invoice.issuer() == null
        ? new PartyBlock(null, "–", List.of())
        : party(null, invoice.issuer());
  }

  PartyBlock recipient() {
    String label = words.label(invoice.kind() == Kind.CREDIT_NOTE ? "creditTo" : "to");
    return party(label, invoice.recipient());
  }

  private PartyBlock party(String label, Party party) {
    List<String> lines = new ArrayList<>();
    address(lines, party.address());
    add(lines, labelled("vatId", party.vatId()));
    add(lines, labelled("taxNumber", party.taxNumber()));
    add(lines, labelled("contact", party.contact()));
    add(lines, labelled("phone", party.phone()));
    add(lines, party.email());
    return new PartyBlock(label, party.name(), lines);
  }

  private void address(List<String> lines, Address address) {
    if (address == null) {
      return;
    }
    add(lines, address.street());
    add(lines, joined(address.postalCode(), address.city()));
    add(lines, address.region());
    if (address.country() != null) {
      Locale reader = new Locale(words.language());
      add(lines, new Locale("", address.country()).getDisplayCountry(reader));
    }
  }

  private String labelled(String label, String value) {
    return value == null ? null : words.label(label) + " " + value;
  }

  private static void add(List<String> lines, String line) {
    if (line != null && !line.isBlank()) {
      lines.add(line);
    }
  }

  private static String joined(String first, String second) {
    return String.join(
        " ", Stream.of(first, second).filter(part -> part != null && !part.isBlank()).toList());
  }
}
