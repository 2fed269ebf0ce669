package io.suanpan.export.einvoice;

import io.suanpan.export.einvoice.ElectronicInvoice.Contact;
import io.suanpan.export.einvoice.ElectronicInvoice.Endpoint;
import io.suanpan.export.einvoice.ElectronicInvoice.Place;
import io.suanpan.export.einvoice.ElectronicInvoice.Trader;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.TaxCategory;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two sides, and by which identifiers they may be named. */
final class Traders {
  private static final Pattern ENDPOINT = Pattern.compile("(\\d{4}|[A-Z]{2}):(.+)");
  private static final Pattern VAT_ID = Pattern.compile("([A-Z]{2})[0-9A-Za-z+*]{2,12}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Prefixes of VAT identifiers that are no country codes: Greece and Northern Ireland. */
  private static final Set<String> OTHER_PREFIXES = Set.of("EL", "XI");

  private Traders() {}

  static Trader seller(InvoiceContent invoice) {
    Party party = invoice.issuer();
    if (party == null) {
      return null;
    }
    String vatId = vatId(party);
    String taxNumber = Texts.present(party.taxNumber());
    boolean named = vatId != null && !isOutOfScope(invoice);
    // BR-CO-26: without a VAT identifier it needs another one.
    String id = named ? null : first(Texts.present(party.vatId()), taxNumber);
    return new Trader(
        party.name(),
        id,
        null,
        named ? vatId : null,
        taxNumber,
        endpoint(party),
        contact(party),
        place(party.address()));
  }

  static Trader buyer(InvoiceContent invoice) {
    Party party = invoice.recipient();
    String vatId = vatId(party);
    boolean named = vatId != null && !isOutOfScope(invoice);
    return new Trader(
        party.name(),
        null,
        named ? null : Texts.present(party.vatId()),
        named ? vatId : null,
        null,
        endpoint(party),
        contact(party),
        place(party.address()));
  }

  /** BR-O-2: what is out of scope names no VAT identifier. */
  private static boolean isOutOfScope(InvoiceContent invoice) {
    return invoice.tax().stream().anyMatch(tax -> tax.category() == TaxCategory.O);
  }

  /** BR-CO-9: a VAT identifier begins with its country; what does not is some other number. */
  private static String vatId(Party party) {
    String id = Texts.present(party.vatId());
    if (id == null) {
      return null;
    }
    String plain = id.replaceAll("[\\s.-]", "");
    Matcher parts = VAT_ID.matcher(plain);
    boolean known =
        parts.matches()
            && (COUNTRIES.contains(parts.group(1)) || OTHER_PREFIXES.contains(parts.group(1)));
    return known ? plain : null;
  }

  private static Endpoint endpoint(Party party) {
    String address = Texts.present(party.electronicAddress());
    Matcher parts = ENDPOINT.matcher(address == null ? "" : address);
    if (parts.matches()) {
      return new Endpoint(parts.group(1), parts.group(2));
    }
    String email = Texts.present(party.email());
    return email == null ? null : new Endpoint("EM", email);
  }

  private static Contact contact(Party party) {
    Contact contact =
        new Contact(
            Texts.present(party.contact()),
            Texts.present(party.phone()),
            Texts.present(party.email()));
    boolean empty = contact.person() == null && contact.phone() == null && contact.email() == null;
    return empty ? null : contact;
  }

  private static Place place(Address address) {
    return address == null
        ? null
        : new Place(
            Texts.present(address.street()),
            Texts.present(address.city()),
            Texts.present(address.postalCode()),
            Texts.present(address.region()),
            Texts.present(address.country()));
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }
}
