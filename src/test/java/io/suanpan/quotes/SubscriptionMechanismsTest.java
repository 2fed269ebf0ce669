package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import org.junit.jupiter.api.Test;

/** Subscriptions with quotas, reserved throughput, least amounts and least units. */
class SubscriptionMechanismsTest {
  private static final String SHANGHAI = "Asia/Shanghai";

  /**
   * Volcengine's coding plan: 40 CNY a month; 1,200 requests in 5 h from the first one on, 9,000 a
   * week from Monday on, 18,000 a month. A request beyond costs what one of the plan costs, so that
   * it shows: the vendor refuses it.
   */
  private static QuoteBuilder codingPlan() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2026-06", SHANGHAI);
    quote.rate("*", "requests", "{kind: 'flat', amount: 40}");
    quote.rate("doubao-seed-code", "requests", "{kind: 'unit', amount: 40, per: 18000}");
    quote.million("doubao-seed-code", "0", "0", "{}");
    return quote.add(
        "grants",
        "{id: 'plan', allowance: {quantity: 18000, meters: ['requests']},"
            + " effectiveAt: '2026-05-31T16:00:00Z', recurrence: {interval: 'monthly'}, caps: ["
            + "{limit: 1200, window: {interval: 'PT5H', onFirstUse: true}},"
            + "{limit: 9000, window: {interval: 'weekly'}}]}");
  }

  private static QuoteBuilder requests(QuoteBuilder quote, String at, String number) {
    return quote.use(at, "doubao-seed-code", "requests", number);
  }

  @Test
  void m33_a_window_of_five_hours_begins_with_the_first_request() {
    QuoteBuilder quote = codingPlan();
    requests(quote, "2026-06-02T10:00:00+08:00", "1000");
    requests(quote, "2026-06-02T14:45:00+08:00", "300");
    requests(quote, "2026-06-02T15:00:00+08:00", "1200");
    quote.use("2026-06-02T15:00:00+08:00", "doubao-seed-code", "output", "5000000");
    QuoteAnswer answer = quote.quote();
    // 200 of the 300 fit; the next window begins at 15:00. Tokens cost nothing.
    assertEquals("2400", Figures.covered(answer, "plan"));
    // What the month leaves is lost: 18,000 - 2,400. At its end the next one has begun.
    assertEquals("15600", Figures.forfeited(answer, "plan"));
    assertEquals("18000", Figures.left(answer, "plan"));
    // 40 for the month, and 100 requests that had been refused: 100 x 40 / 18,000 = 0.222...
    assertEquals("40.22", Figures.net(answer));
  }

  @Test
  void m33_the_quota_of_a_week_begins_anew_on_monday() {
    QuoteBuilder quote = codingPlan();
    // Friday and Saturday: 8 windows of 1,200 are 9,600, of which the week has 9,000.
    for (int hour = 0; hour < 8; hour++) {
      requests(quote, "2026-06-0%dT%02d:00:00+08:00".formatted(5 + hour / 4, hour % 4 * 6), "1200");
    }
    assertEquals("9000", Figures.covered(quote.quote(), "plan"));
    requests(quote, "2026-06-07T23:59:59+08:00", "100");
    assertEquals("9000", Figures.covered(quote.quote(), "plan"));
    requests(quote, "2026-06-08T00:00:00+08:00", "100");
    assertEquals("9100", Figures.covered(quote.quote(), "plan"));
  }

  @Test
  void m33_the_quota_of_a_month_is_the_least() {
    QuoteBuilder quote = codingPlan();
    // 9,000 in each of two weeks, so nothing is left for the third.
    for (int day = 0; day < 16; day++) {
      requests(quote, "2026-06-%02dT08:00:00+08:00".formatted(1 + day), "1200");
      requests(quote, "2026-06-%02dT18:00:00+08:00".formatted(1 + day), "1200");
    }
    QuoteAnswer answer = quote.quote();
    assertEquals("18000", Figures.covered(answer, "plan"));
    assertEquals("0", Figures.forfeited(answer, "plan"));
  }

  /** A quota of calls is counted also where a call costs nothing by itself. */
  @Test
  void m33_a_quota_of_calls_needs_no_price() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2026-06", SHANGHAI);
    quote.rate("plan", "requests", "{kind: 'flat', amount: '40'}");
    quote.add("grants", "{id: 'quota', allowance: {meters: ['requests'], quantity: 18000}}");
    quote.use("2026-06-10T00:00:00Z", "plan", "requests", "1000");
    quote.use("2026-06-10T00:00:00Z", "coder", "requests", "500");
    QuoteAnswer answer = quote.quote();
    assertEquals("40.00", Figures.net(answer));
    assertEquals("16500", Figures.left(answer, "quota"));
  }

  /** China Telecom: 39.90 CNY a month for 15M tokens; that is 2.66 per 1M. */
  @Test
  void m33_a_subscription_with_tokens() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2026-06", SHANGHAI);
    quote.rate("*", "requests", "{kind: 'flat', amount: '39.90'}").million("glm", "input", "2.66");
    quote.add(
        "grants",
        "{id: 'plan', allowance: {quantity: 15000000}, effectiveAt: '2026-04-01T00:00:00Z',"
            + " recurrence: {interval: 'monthly'}}");
    quote.use("2026-06-10T00:00:00Z", "glm", "input", "15000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("39.90", Figures.net(answer));
    assertEquals("0", Figures.billed(answer, "input"));
    assertEquals("39.90", answer.charges().get(1).covered().get(0).listCost().toPlainString());
  }

  /** Azure: 300 PTU reserved at 260 USD a month, 400 deployed: 100 by the hour at 2 USD. */
  @Test
  void m24_reserved_throughput_and_what_is_deployed_beyond() {
    QuoteBuilder quote = QuoteBuilder.july("USD");
    // 300 x 260.
    quote.rate("ptu-reserved", "requests", "{kind: 'flat', amount: 78000}");
    quote.rate("ptu", "milliseconds", "{kind: 'unit', amount: 2, per: 3600000}");
    quote.million("gpt-4o", "input", "5");
    // 100 PTU for 744 hours.
    quote.use("2024-07-31T23:00:00Z", "ptu", "milliseconds", "267840000000");
    quote.use("2024-07-31T23:00:00Z", "gpt-4o", "provisioned_input", "5000000");
    quote.use("2024-07-31T23:00:00Z", "gpt-4o", "input", "1000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("148800", Figures.net(answer, "milliseconds"));
    assertEquals("78000", Figures.net(answer, "requests"));
    // Tokens inside the capacity are free and not unpriced; the ones that overflow are not.
    assertEquals("5", Figures.net(answer, "input"));
    assertEquals("0", Figures.unpriced(answer, "provisioned_input"));
    assertEquals("226805.00", Figures.net(answer));
  }

  /** Azure prorates by the minute: 100 PTU at 2 USD an hour from 14:20 on the 10th for 90 min. */
  @Test
  void m24_capacity_costs_the_time_in_which_it_is_held() {
    QuoteBuilder quote = QuoteBuilder.july("USD");
    // 100 x 2 x 744 h = 148,800 a month, of which 1.5 h of 744 h are 300.
    quote.rate("ptu", "requests", "{kind: 'flat', amount: 148800, prorated: true}");
    quote.valid("2024-07-10T14:20:00Z", "2024-07-10T15:50:00Z");
    assertEquals("300.00", Figures.net(quote.quote()));
    // 260 a month from the 21st on: 11 of 31 days are 92.258...
    QuoteBuilder later = QuoteBuilder.july("USD");
    later.rate("ptu", "requests", "{kind: 'flat', amount: 260, prorated: true}");
    later.valid("2024-07-21T00:00:00Z", null);
    assertEquals("92.26", Figures.net(later.quote()));
  }

  /** Alibaba: 121 CNY per 10 kTPM and day in, 36.29 per kTPM and day out; least 200 + 20. */
  @Test
  void m25_least_spending() {
    QuoteBuilder day = new QuoteBuilder("CNY", "2026-06-09T16:00:00Z", "2026-06-10T16:00:00Z");
    day.set("commitment", QuoteBuilder.json("{minimum: '3145.80'}"));
    day.rate("Qwen3.8-Max", "requests", "{kind: 'flat', amount: 1210}");
    QuoteAnswer answer = day.quote();
    // 100 kTPM in are 1,210; what is missing to the least reservation is charged apart.
    assertEquals("1935.80", answer.trueUps().get(0).amount().toPlainString());
    assertEquals("3145.80", Figures.net(answer));
  }

  /** Scaleway: the smallest unit is 1M tokens per model and kind; at Mistral's 0.50 USD. */
  @Test
  void m25_least_unit_as_a_package() {
    String price = "{kind: 'package', amount: '0.50', size: 1000000}";
    assertEquals("0.50", july("1", price));
    assertEquals("0.50", july("1000000", price));
    assertEquals("1.00", july("1000001", price));
  }

  /** The same with a rounded unit price, and with a first tier that is due as a whole. */
  @Test
  void m25_least_unit_as_rounding_or_as_a_first_tier() {
    String rounded = "{kind: 'unit', amount: '0.50', per: 1000000, round: 'up'}";
    assertEquals("0.50", july("1", rounded));
    assertEquals("1.00", july("1000001", rounded));
    String least =
        "{kind: 'graduated', per: 1000000,"
            + " tiers: [{upTo: 1000000, flat: '0.50'}, {amount: '0.50'}]}";
    assertEquals("0.50", july("1", least));
    assertEquals("0.50", july("1000000", least));
    // At least 1M, then exactly.
    assertEquals("0.75", july("1500000", least));
  }

  private static String july(String quantity, String price) {
    QuoteBuilder quote = QuoteBuilder.july("USD").rate("mistral-large-2512", "input", price);
    quote.use("2024-07-02T00:00:00Z", "mistral-large-2512", "input", quantity);
    return Figures.net(quote.quote());
  }
}
