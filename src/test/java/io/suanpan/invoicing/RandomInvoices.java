package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.invoicing.TenantCredit.Kind;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Invoices of fees, corrections at several tax rates, promotions and prepayments, from a seed. */
final class RandomInvoices {
  static final Instant AT = Instant.parse("2024-09-03T00:00:00Z");

  private static final List<String> CURRENCIES = List.of("EUR", "CNY", "JPY", "KRW", "KWD");
  private static final List<String> RATES = List.of("19", "7", "6", "13", "8.25");
  private static final List<String> ZONES =
      List.of("Etc/GMT+12", "Pacific/Kiritimati", "Europe/Berlin", "Asia/Shanghai");

  private final Random random;
  private final Currency currency;
  private final BillingPeriod period;
  private final TaxProfile tax;
  private final List<OperatorFee> fees;

  RandomInvoices(long seed) {
    random = new Random(seed);
    currency = Currency.getInstance(any(CURRENCIES));
    period = new BillingPeriod(YearMonth.of(2024, 8), ZoneId.of(any(ZONES)));
    tax = new TaxProfile(TaxCategory.S, new BigDecimal(any(RATES)), null, null);
    fees = fees();
  }

  Composition composed(List<Correction> corrections, CreditBook credits) {
    return new Composition(
        tenant(),
        period,
        Optional.of(issuer()),
        List.of(),
        Carried.NOTHING,
        new Extras(fees, corrections, credits, AT, Optional.empty()),
        Optional.empty());
  }

  private List<OperatorFee> fees() {
    List<OperatorFee> fees = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      fees.add(
          new OperatorFee(
              i,
              "fee " + i,
              Optional.empty(),
              new Monthly(amount(1, 100_000)),
              YearMonth.of(2024, 1),
              Optional.empty()));
    }
    return fees;
  }

  /** Of one corrected invoice, due or given back. */
  List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    TaxRate rate = new TaxRate(TaxCategory.S, new BigDecimal(any(RATES)), null);
    for (int i = random.nextInt(5); i >= 0; i--) {
      BigDecimal net = amount(-50_000, 100_000).amount();
      corrections.add(
          new Correction(
              0,
              "IT-2024-000001",
              YearMonth.of(2024, 7),
              "zhipu",
              "default",
              currency.getCurrencyCode(),
              "m" + i,
              "input",
              5,
              5,
              net,
              null,
              net,
              rate));
    }
    return corrections;
  }

  CreditBook credits() {
    List<TenantCredit> credits = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      credits.add(
          new TenantCredit(
              i,
              random.nextBoolean() ? Kind.PROMOTION : Kind.PREPAYMENT,
              "credit " + i,
              amount(1, 60_000),
              Instant.parse("2024-07-01T00:00:00Z"),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(Instant.parse("2024-12-01T00:00:00Z").plusSeconds(i))));
    }
    return CreditBook.of(credits, List.of());
  }

  private Money amount(int from, int to) {
    int units = from + random.nextInt(to - from);
    int decimals = currency.getDefaultFractionDigits();
    return new Money(BigDecimal.valueOf(units == 0 ? 1 : units, decimals), currency);
  }

  Tenant tenant() {
    return new Tenant(
        new TenantId(1),
        "acme",
        "Acme",
        "DE",
        period.zone(),
        currency,
        "en",
        TaxHistory.always(tax),
        null,
        null,
        OptionalInt.empty(),
        TenantState.ACTIVE,
        InvoiceTerms.USUAL,
        AlertTerms.NONE);
  }

  private static Issuer issuer() {
    Address nowhere = new Address(null, null, null, null, "DE");
    return new Issuer(
        "Issuer", nowhere, null, null, null, null, null, null, null, null, null, "IT", 14);
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
