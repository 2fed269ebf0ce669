package io.suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.Benefit.AllowanceBenefit;
import io.suanpan.catalog.Benefit.CreditBenefit;
import io.suanpan.catalog.Benefit.Pooling;
import io.suanpan.catalog.Offer.Claimant;
import io.suanpan.catalog.Offer.Obstacle;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferTest {
  private static final Instant START = Instant.parse("2024-07-01T00:00:00Z");
  private static final Instant END = Instant.parse("2024-08-01T00:00:00Z");
  private static final VendorId OPENAI = new VendorId("openai");
  private static final Provenance SAID =
      new Provenance(List.of(), Confidence.HIGH, Dated.STATED, Optional.empty());
  private static final Benefit VOUCHER =
      new CreditBenefit(
          new Money(BigDecimal.TEN, Currency.getInstance("CNY")), OptionalInt.empty(), SAID);

  private static Offer offer(Customer customer, Optional<VendorId> movedFrom, Benefit benefit) {
    return new Offer(
        "gift",
        "Gift",
        new Interval(START, Optional.of(END)),
        Dated.STATED,
        new Eligibility(customer, movedFrom),
        Claimant.TENANT,
        List.of(benefit),
        Optional.empty());
  }

  private static VendorAccount account(String currency, Customer customer, VendorId movedFrom) {
    return new VendorAccount(
        new TenantId(1),
        1,
        new VendorId("zhipu"),
        "default",
        "CN",
        Currency.getInstance(currency),
        LocalDate.of(2024, 7, 1),
        customer,
        Optional.ofNullable(movedFrom));
  }

  @Test
  void its_window_holds_its_start_and_not_its_end() {
    Offer offer = offer(Customer.UNKNOWN, Optional.empty(), VOUCHER);
    VendorAccount account = account("CNY", Customer.UNKNOWN, null);
    assertEquals(Optional.of(Obstacle.NOT_YET), offer.obstacle(account, START.minusNanos(1)));
    assertEquals(Optional.empty(), offer.obstacle(account, START));
    assertEquals(Optional.empty(), offer.obstacle(account, END.minusNanos(1)));
    assertEquals(Optional.of(Obstacle.NO_LONGER), offer.obstacle(account, END));
  }

  @Test
  void whom_it_is_for_is_said_before_when() {
    Offer offer = offer(Customer.NEW, Optional.of(OPENAI), VOUCHER);
    assertEquals(
        Optional.of(Obstacle.FOR_NEW_CUSTOMERS),
        offer.obstacle(account("CNY", Customer.UNKNOWN, OPENAI), END));
    assertEquals(
        Optional.of(Obstacle.FOR_THOSE_WHO_MOVED),
        offer.obstacle(account("CNY", Customer.NEW, null), END));
    assertEquals(Optional.empty(), offer.obstacle(account("CNY", Customer.NEW, OPENAI), START));
  }

  @Test
  void money_is_for_accounts_in_its_currency() {
    Offer offer = offer(Customer.UNKNOWN, Optional.empty(), VOUCHER);
    assertEquals(
        Optional.of(Obstacle.OTHER_CURRENCY),
        offer.obstacle(account("USD", Customer.NEW, null), START));
  }

  @Test
  void what_matches_a_quantity_needs_an_operator() {
    Benefit matched =
        new AllowanceBenefit(
            Set.of(Benefit.ALL),
            Set.of(Benefit.ALL),
            Optional.empty(),
            Pooling.SHARED,
            OptionalInt.empty(),
            Optional.empty(),
            SAID);
    assertTrue(offer(Customer.UNKNOWN, Optional.empty(), matched).needsOperator());
    assertFalse(offer(Customer.UNKNOWN, Optional.empty(), VOUCHER).needsOperator());
  }
}
