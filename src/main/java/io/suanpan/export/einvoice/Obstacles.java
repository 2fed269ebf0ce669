package io.suanpan.export.einvoice;

import io.suanpan.export.einvoice.ElectronicInvoice.Endpoint;
import io.suanpan.export.einvoice.ElectronicInvoice.Trader;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What keeps an invoice from being written in a syntax, each with its rule. */
final class Obstacles {
  private static final int MOST_DECIMALS = 2;

  private final List<Violation> found = new ArrayList<>();
  private final ElectronicInvoice invoice;

  private Obstacles(ElectronicInvoice invoice) {
    this.invoice = invoice;
  }

  static List<Violation> of(ElectronicInvoice invoice, Syntax syntax) {
    Obstacles obstacles = new Obstacles(invoice);
    obstacles.standard();
    if (syntax == Syntax.XRECHNUNG) {
      obstacles.xrechnung();
    }
    return obstacles.found;
  }

  private void standard() {
    need(invoice.number(), "/number", "BR-02: a number; a preview has none");
    if (Currency.getInstance(invoice.currency()).getDefaultFractionDigits() > MOST_DECIMALS) {
      refuse("/currency", "BR-DEC: amounts of " + invoice.currency() + " have three decimals");
    }
    if (invoice.items().isEmpty()) {
      refuse("/sections", "BR-16: at least one line");
    }
    Trader seller = invoice.seller();
    need(country(seller), "/issuer/address/country", "BR-09: the seller's country (BT-40)");
    need(
        seller == null ? null : first(seller.vatId(), seller.id()),
        "/issuer/vatId",
        "BR-CO-26: a VAT identifier or tax number of the seller (BT-31, BT-32)");
    need(
        country(invoice.buyer()),
        "/recipient/address/country",
        "BR-11: the buyer's country (BT-55)");
    taxes();
  }

  private void taxes() {
    List<String> categories =
        invoice.breakdown().stream().map(part -> part.vat().category()).distinct().toList();
    if (categories.contains("AE")) {
      need(
          first(invoice.buyer().vatId(), invoice.buyer().legalId()),
          "/recipient/vatId",
          "BR-AE-02: the buyer's VAT identifier (BT-48)");
    }
    if (categories.contains("O") && categories.size() > 1) {
      refuse("/tax", "BR-O-11: what is out of scope stands on no invoice with other categories");
    }
  }

  private void xrechnung() {
    need(invoice.buyerReference(), "/references/buyer", "BR-DE-15: the buyer's reference (BT-10)");
    need(invoice.payment(), "/issuer/iban", "BR-DE-1: how to pay (BG-16)");
    Trader seller = invoice.seller();
    if (seller != null) {
      boolean contact = seller.contact() != null;
      need(
          contact ? seller.contact().person() : null,
          "/issuer/contact",
          "BR-DE-5: the seller's contact (BT-41)");
      need(
          contact ? seller.contact().phone() : null,
          "/issuer/phone",
          "BR-DE-6: the seller's telephone number (BT-42)");
      need(
          contact ? seller.contact().email() : null,
          "/issuer/email",
          "BR-DE-7: the seller's e-mail address (BT-43)");
      town(seller, "/issuer", "BR-DE-3, BR-DE-4: the seller's");
      need(endpoint(seller), "/issuer/electronicAddress", "the seller's address (BT-34)");
    }
    town(invoice.buyer(), "/recipient", "BR-DE-8, BR-DE-9: the buyer's");
    need(endpoint(invoice.buyer()), "/recipient/electronicAddress", "the buyer's address (BT-49)");
  }

  private void town(Trader trader, String pointer, String whose) {
    boolean placed = trader.place() != null;
    need(placed ? trader.place().city() : null, pointer + "/address/city", whose + " city");
    need(
        placed ? trader.place().postalCode() : null,
        pointer + "/address/postalCode",
        whose + " post code");
  }

  private static Endpoint endpoint(Trader trader) {
    return trader.endpoint();
  }

  private static String country(Trader trader) {
    return trader == null || trader.place() == null ? null : trader.place().country();
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  private void need(Object value, String pointer, String what) {
    if (value == null) {
      found.add(Violation.at(pointer, Code.MISSING_MEMBER, what));
    }
  }

  private void refuse(String pointer, String why) {
    found.add(Violation.at(pointer, Code.INVALID_VALUE, why));
  }
}
