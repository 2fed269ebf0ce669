package io.suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FxRateTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 31);

  /** As published by the ECB for that day. */
  private static final Map<String, String> PUBLISHED = Map.of("USD", "1.0828", "CNY", "7.8194");

  @Test
  void a_cross_rate_goes_through_the_euro_at_eight_decimals() {
    assertEquals("0.13847610", rate("CNY", "USD"));
    assertEquals("7.22146287", rate("USD", "CNY"));
    assertEquals("0.12788705", rate("CNY", "EUR"));
    assertEquals("7.8194", rate("EUR", "CNY"));
  }

  @Test
  void an_unpublished_currency_has_no_rate() {
    assertTrue(cross("CNY", "THB").isEmpty());
    assertTrue(cross("THB", "EUR").isEmpty());
  }

  private static String rate(String from, String to) {
    return cross(from, to).orElseThrow().rate().toPlainString();
  }

  private static Optional<FxRate> cross(String from, String to) {
    return FxRate.cross(
        Currency.getInstance(from),
        Currency.getInstance(to),
        currency ->
            Optional.ofNullable(PUBLISHED.get(currency.getCurrencyCode()))
                .map(rate -> new FxRate(new BigDecimal(rate), DAY, "test")));
  }
}
