package io.suanpan.export.einvoice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An invoice or credit note in the business terms of EN 16931; whatever may be absent is null.
 * Amounts are texts with as many decimals as the currency has.
 *
 * @param number BT-1
 * @param issued BT-2
 * @param due BT-9
 * @param type BT-3
 * @param currency BT-5
 * @param note BT-22; one, because Peppol allows no second
 * @param buyerReference BT-10
 * @param order BT-13
 * @param preceding BG-3
 * @param from BT-73
 * @param to BT-74
 * @param seller BG-4
 * @param buyer BG-7
 * @param payment BG-16
 * @param terms BT-20
 * @param allowances BG-20
 * @param breakdown BG-23
 * @param totals BG-22
 * @param items BG-25
 */
public record ElectronicInvoice(
    String number,
    Day issued,
    Day due,
    DocumentType type,
    String currency,
    String note,
    String buyerReference,
    String order,
    Preceding preceding,
    Day from,
    Day to,
    Trader seller,
    Trader buyer,
    Payment payment,
    String terms,
    List<Allowance> allowances,
    List<Breakdown> breakdown,
    Totals totals,
    List<Item> items) {

  /** What kind of document it is, by UNTDID 1001, and how UBL names it. */
  public enum DocumentType {
    INVOICE("380", "Invoice", "InvoicedQuantity"),
    CREDIT_NOTE("381", "CreditNote", "CreditedQuantity");

    private final String code;
    private final String root;
    private final String quantity;

    DocumentType(String code, String root, String quantity) {
      this.code = code;
      this.root = root;
      this.quantity = quantity;
    }

    public String code() {
      return code;
    }

    /** The root element in UBL. */
    public String root() {
      return root;
    }

    /** The element for quantities in UBL. */
    public String quantity() {
      return quantity;
    }

    /** Whether UBL has a due date beside the date of issue; a credit note has not. */
    public boolean hasDueDate() {
      return this == INVOICE;
    }
  }

  /** A day. */
  public record Day(LocalDate day) {
    /** As CII writes it, UNTDID 2379 format 102. */
    public String basic() {
      return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** As UBL writes it. */
    public String iso() {
      return day.toString();
    }
  }

  /** The invoice that this one speaks of. */
  public record Preceding(String invoice, Day invoiceIssued) {}

  /**
   * One of the two sides.
   *
   * @param id BT-29, BT-46
   * @param legalId BT-30, BT-47
   * @param vatId BT-31, BT-48
   * @param taxNumber BT-32
   * @param endpoint BT-34, BT-49
   * @param contact BG-6, BG-9
   */
  public record Trader(
      String name,
      String id,
      String legalId,
      String vatId,
      String taxNumber,
      Endpoint endpoint,
      Contact contact,
      Place place) {}

  /** Where electronic invoices go, by the code list EAS. */
  public record Endpoint(String scheme, String identifier) {}

  /** Whom to ask. */
  public record Contact(String person, String phone, String email) {}

  /** A postal address; the country is a code of ISO 3166-1. */
  public record Place(
      String street, String city, String postalCode, String region, String country) {}

  /**
   * How to pay.
   *
   * @param means BT-81, UNTDID 4461
   * @param meansText BT-82
   * @param account BG-17
   */
  public record Payment(String means, String meansText, Account account) {}

  /** The account to pay to. */
  public record Account(String iban, String bic, String owner) {}

  /** What is taken off the sum of the items. */
  public record Allowance(String amount, String reason, Vat vat) {}

  /**
   * A tax category.
   *
   * @param percent null for {@code O}, which has no rate
   */
  public record Vat(String category, String percent) {}

  /**
   * Tax of one category and rate.
   *
   * @param reason BT-120
   * @param reasonCode BT-121, a code of the list VATEX
   */
  public record Breakdown(Vat vat, String base, String tax, String reason, String reasonCode) {}

  /**
   * @param lines BT-106
   * @param allowances BT-107, null without any
   * @param net BT-109
   * @param tax BT-110
   * @param total BT-112
   * @param prepaid BT-113, null when nothing was paid
   * @param payable BT-115
   */
  public record Totals(
      String lines,
      String allowances,
      String net,
      String tax,
      String total,
      String prepaid,
      String payable) {}

  /**
   * One line.
   *
   * @param line BT-126
   * @param item BT-153
   * @param itemId BT-155
   * @param description BT-154
   * @param quantity BT-129
   * @param unit BT-130, a code of UN/ECE recommendation 20
   * @param price BT-146, of {@code baseQuantity} units
   * @param baseQuantity BT-149
   * @param amount BT-131
   * @param attributes BG-32
   */
  public record Item(
      int line,
      String item,
      String itemId,
      String description,
      String quantity,
      String unit,
      String price,
      String baseQuantity,
      String amount,
      Vat vat,
      List<Attribute> attributes) {}

  /** Something that is known of an item. */
  public record Attribute(String attribute, String value) {}
}
