package io.suanpan.export;

import io.suanpan.catalog.Benefit;
import io.suanpan.export.InvoicePage.BalanceRow;
import io.suanpan.export.InvoicePage.CreditRow;
import io.suanpan.export.InvoicePage.LineRow;
import io.suanpan.export.InvoicePage.PartyBlock;
import io.suanpan.export.InvoicePage.SavedBlock;
import io.suanpan.export.InvoicePage.SectionBlock;
import io.suanpan.export.InvoicePage.TaxRow;
import io.suanpan.export.InvoicePage.UnpricedRow;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.AfterEndOfService;
import io.suanpan.invoicing.InvoiceContent.Balance;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.tenancy.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lays the content of an invoice out in the words of its language. */
public final class PageLayout {
  private static final long MILLION = 1_000_000;

  private final InvoiceContent invoice;
  private final ZoneId zone;
  private final Wording words;

  public PageLayout(InvoiceContent invoice) {
    this.invoice = invoice;
    this.zone = invoice.timeZone();
    this.words = new Wording(invoice.language());
  }

  public InvoicePage page() {
    List<BalanceRow> balances = invoice.balances().stream().map(this::balance).toList();
    List<UnpricedRow> unpriced =
        invoice.unpriced().stream()
            .map(u -> new UnpricedRow(u.vendor(), u.model(), u.meter(), words.whole(u.quantity())))
            .toList();
    String payable = money(invoice.payable());
    return new InvoicePage(
        invoice.language(),
        words.labels(),
        invoice.number(),
        words.day(day(invoice.issuedAt())),
        words.day(invoice.dueOn()),
        words.day(day(invoice.periodStart())) + " – " + words.day(invoice.period().atEndOfMonth()),
        invoice.currency(),
        party(invoice.issuer()),
        party(invoice.recipient()),
        invoice.sections().stream().map(this::section).toList(),
        money(invoice.net()),
        invoice.tax().stream().map(this::tax).toList(),
        payable,
        saved(),
        !unpriced.isEmpty(),
        unpriced,
        invoice.afterEndOfService().stream().map(this::endOfService).toList(),
        !balances.isEmpty(),
        balances,
        words.phrase(
            "paymentText",
            payable + " " + invoice.currency(),
            words.day(invoice.dueOn()),
            invoice.number()),
        invoice.issuer().bank());
  }

  private PartyBlock party(Party party) {
    Address address = party.address();
    List<String> lines = new ArrayList<>();
    if (address != null) {
      add(lines, address.street());
      add(lines, joined(address.postalCode(), address.city()));
      add(lines, address.region());
      add(
          lines,
          address.country() == null
              ? null
              : new Locale("", address.country())
                  .getDisplayCountry(new Locale(invoice.language())));
    }
    add(lines, party.vatId() == null ? null : words.label("vatId") + " " + party.vatId());
    add(
        lines,
        party.taxNumber() == null ? null : words.label("taxNumber") + " " + party.taxNumber());
    add(lines, party.email());
    return new PartyBlock(party.name(), lines);
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

  private SectionBlock section(Section section) {
    String title =
        section.account().equals("default")
            ? section.vendorName()
            : section.vendorName() + " · " + section.account();
    String rate = section.fx() == null ? "" : words.exact(section.fx().rate());
    String fxNote =
        section.fx() == null
            ? null
            : words.phrase(
                "fxNote",
                section.currency(),
                rate,
                invoice.currency(),
                section.fx().source(),
                words.day(section.fx().date()));
    return new SectionBlock(
        title,
        section.currency(),
        invoice.currency(),
        rate,
        words.money(section.net(), section.currency()),
        money(section.netConverted()),
        fxNote,
        section.lines().stream().map(line -> line(section, line)).toList(),
        section.credits().stream()
            .map(
                credit ->
                    new CreditRow(
                        credit.name(),
                        words.money(credit.amount(), section.currency()),
                        money(credit.converted())))
            .toList());
  }

  private LineRow line(Section section, Line line) {
    return new LineRow(
        line.line(),
        line.model(),
        meter(line),
        words.whole(line.consumed()),
        words.whole(line.covered()),
        words.whole(line.billed()),
        price(line),
        per(line),
        words.money(line.listCost(), section.currency()),
        words.money(line.discount(), section.currency()),
        words.money(line.net(), section.currency()),
        money(line.netConverted()));
  }

  private String meter(Line line) {
    if (line.rate() == null) {
      return words.label("fee." + line.meter());
    }
    return line.rate().conditions().isEmpty()
        ? line.meter()
        : line.meter() + " (" + line.rate().conditions() + ")";
  }

  private String price(Line line) {
    return line.unitPrice() == null
        ? words.label("price." + line.priceKind())
        : words.exact(line.unitPrice());
  }

  private String per(Line line) {
    if (line.unitPrice() == null || line.rate() == null) {
      return "";
    }
    String unit = line.pricePer() == MILLION ? "1M" : words.whole(line.pricePer());
    return words.label("per") + " " + unit;
  }

  private TaxRow tax(Tax tax) {
    String note = words.label("taxNote" + tax.category());
    return new TaxRow(words.exact(tax.rate()), money(tax.amount()), note.isEmpty() ? null : note);
  }

  private SavedBlock saved() {
    BigDecimal total = invoice.saved().grants().add(invoice.saved().discounts());
    return total.signum() == 0
        ? null
        : new SavedBlock(
            money(total), money(invoice.saved().grants()), money(invoice.saved().discounts()));
  }

  private String endOfService(AfterEndOfService usage) {
    String country =
        new Locale("", usage.region()).getDisplayCountry(new Locale(invoice.language()));
    return words.phrase(
        "endOfService",
        usage.vendor(),
        country,
        words.day(day(usage.endedAt())),
        words.whole(usage.tokens()));
  }

  private BalanceRow balance(Balance balance) {
    String left =
        balance.quantityLeft() == null
            ? words.money(balance.amountLeft(), balance.currency()) + " " + balance.currency()
            : words.whole(balance.quantityLeft());
    return new BalanceRow(
        balance.vendor(),
        balance.name(),
        balance.models().equals(List.of(Benefit.ALL)) ? "" : String.join(", ", balance.models()),
        left,
        balance.expiresAt() == null ? "–" : words.day(day(balance.expiresAt())));
  }

  private String money(BigDecimal amount) {
    return words.money(amount, invoice.currency());
  }

  private LocalDate day(java.time.Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
