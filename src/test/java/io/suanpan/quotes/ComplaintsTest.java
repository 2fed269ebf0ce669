package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Refusal;
import io.suanpan.quotes.app.QuoteAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of other systems complain about, with the figures of their complaints. */
class ComplaintsTest {
  private static final String AT = "2026-06-16T12:00:00Z";

  private static QuoteBuilder june(String currency) {
    return QuoteBuilder.month(currency, "2026-06", "UTC");
  }

  /**
   * BerriAI/litellm#14849: a prompt of 262,960 tokens, 257,955 of them cached, an answer of 1,744;
   * the gateway billed 0.7642 USD instead of 0.1849 at 1.25, 0.625 and 10.
   */
  @Test
  void c03_cached_tokens_are_billed_once() {
    QuoteBuilder quote = june("USD").million("gemini-2.5-pro", "1.25", "10", "{}");
    quote.million("gemini-2.5-pro", "cached_input", "0.625");
    quote.use(AT, "gemini-2.5-pro", "input", "5005");
    quote.use(AT, "gemini-2.5-pro", "cached_input", "257955");
    quote.use(AT, "gemini-2.5-pro", "output", "1744");
    // 0.00625625 + 0.161221875 + 0.01744.
    assertEquals("0.184918125", Figures.exact(quote.quote()));
  }

  /** QuantumNous/new-api#5003: an input of -16,638 tokens. */
  @Test
  void c03_a_negative_quantity_is_refused() {
    QuoteBuilder quote = june("USD").million("m", "input", "3").use(AT, "m", "input", "-16638");
    assertThrows(Refusal.class, quote::quote);
  }

  /** BerriAI/litellm#6215: 2,006 tokens of which 1,920 are cached, 300 out; gpt-4o 2.50/1.25/10. */
  @Test
  void c04_input_never_holds_the_cache() {
    QuoteBuilder quote = june("USD").million("gpt-4o", "2.50", "10", "{}");
    quote.million("gpt-4o", "cached_input", "1.25");
    quote.use(AT, "gpt-4o", "input", "86").use(AT, "gpt-4o", "cached_input", "1920");
    quote.use(AT, "gpt-4o", "output", "300");
    // 0.000215 + 0.0024 + 0.003; with all 2,006 as input it would be 0.010415.
    assertEquals("0.005615", Figures.exact(quote.quote()));
  }

  /** BerriAI/litellm#34729: slices instead of the tier of the request. qwen3-max 2.5/10, 4/16. */
  @Test
  void c05_the_length_of_the_request_picks_one_tier_for_all_of_it() {
    QuoteBuilder quote = june("CNY");
    quote.million("qwen3-max", "2.5", "10", "{promptLength: {upTo: 32000}}");
    quote.million("qwen3-max", "4", "16", "{promptLength: {over: 32000, upTo: 128000}}");
    quote.use(AT, "qwen3-max", "input", "40000").with("{promptLength: 40000}");
    quote.use(AT, "qwen3-max", "output", "1000").with("{promptLength: 40000}");
    QuoteAnswer answer = quote.quote();
    // 40,000 x 4; in slices it would be 32,000 x 2.5 + 8,000 x 4 = 0.112.
    assertEquals("0.16", Figures.exact(answer, "input"));
    // The short answer does not pick a tier of its own.
    assertEquals("0.016", Figures.exact(answer, "output"));
  }

  /** junhoyeo/tokscale#862: what is written to a cache counts toward the bound, here 200,000. */
  @Test
  void c05_the_whole_prompt_counts_with_what_is_read_from_and_written_to_a_cache() {
    Map<Meter, Long> request = new HashMap<>();
    request.put(Meters.REQUESTS, 1L);
    request.put(Meters.named("input").orElseThrow(), 100_000L);
    request.put(Meters.named("cached_input").orElseThrow(), 90_000L);
    request.put(Meters.named("cache_write").orElseThrow(), 10_001L);
    request.put(Meters.named("output").orElseThrow(), 5_000L);
    Quantities quantities = Quantities.of(request);
    assertEquals(200_001, RequestShape.UNTOLD.prompt(quantities).orElseThrow());
    assertEquals(5_000, RequestShape.UNTOLD.output(quantities).orElseThrow());
  }

  /** BerriAI/litellm#40090: 1,889 tokens; Qwen: created at 125 %, read at 10 % or at 20 %. */
  @Test
  void c06_explicit_and_implicit_cache_have_their_own_prices() {
    QuoteBuilder quote = june("CNY").million("qwen3-max", "input", "2.5");
    quote.million("qwen3-max", "cache_write", "3.125").when("{cacheKind: 'explicit'}");
    quote.million("qwen3-max", "cached_input", "0.25").when("{cacheKind: 'explicit'}");
    quote.million("qwen3-max", "cached_input", "0.5");
    quote.use(AT, "qwen3-max", "cache_write", "1889").with("{facts: {cacheKind: 'explicit'}}");
    quote.use(AT, "qwen3-max", "cached_input", "1889").with("{facts: {cacheKind: 'explicit'}}");
    QuoteAnswer explicit = quote.quote();
    assertEquals("0.005903125", Figures.exact(explicit, "cache_write"));
    assertEquals("0.00047225", Figures.exact(explicit, "cached_input"));
    quote.with("{facts: {}}");
    assertEquals("0.0009445", Figures.exact(quote.quote(), "cached_input"));
  }

  /** ccusage#1636: GPT-5.6 Sol 5/0.50/30 until 2026-08-21, then 4/0.40/20. */
  @Test
  void c07_a_price_change_does_not_price_the_past_again() {
    QuoteBuilder before = QuoteBuilder.month("USD", "2026-08", "UTC");
    sol(before, "{input: '5', cached_input: '0.50', output: '30'}", null, null);
    usage(before, "2026-08-20T23:59:59Z");
    assertEquals("35.50", Figures.net(before.quote()));
    QuoteBuilder after = QuoteBuilder.month("USD", "2026-08", "UTC");
    String day = "2026-08-21T00:00:00Z";
    sol(after, "{input: '5', cached_input: '0.50', output: '30'}", null, day);
    sol(after, "{input: '4', cached_input: '0.40', output: '20'}", day, null);
    usage(after, "2026-08-20T23:59:59Z");
    // The same use costs the same after the new prices are known.
    assertEquals("35.50", Figures.net(after.quote()));
    usage(after, day);
    // 35.50 + 24.40, at two prices of each meter.
    assertEquals("59.90", Figures.net(after.quote()));
    assertEquals(6, after.quote().charges().size());
  }

  private static void sol(QuoteBuilder quote, String prices, String from, String to) {
    QuoteBuilder.json(prices)
        .properties()
        .forEach(
            price ->
                quote
                    .million("gpt-5.6-sol", price.getKey(), price.getValue().asText())
                    .valid(from, to));
  }

  private static void usage(QuoteBuilder quote, String at) {
    for (String meter : new String[] {"input", "cached_input", "output"}) {
      quote.use(at, "gpt-5.6-sol", meter, "1000000");
    }
  }

  /** VasiHemanth/tokentelemetry#307: DeepSeek doubles at 01-04 and 06-10 UTC, Mon-Fri. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-12T00:59:59Z, 1.98",
    "2026-10-12T01:00:00Z, 3.96",
    "2026-10-12T03:59:59Z, 3.96",
    "2026-10-12T04:00:00Z, 1.98",
    "2026-10-12T06:00:00Z, 3.96",
    "2026-10-12T10:00:00Z, 1.98",
    "2026-10-10T01:00:00Z, 1.98"
  })
  void c08_the_time_of_day_in_the_vendors_zone_decides(String at, String cost) {
    String days = "days: ['MON', 'TUE', 'WED', 'THU', 'FRI']";
    for (String zone : new String[] {"Asia/Shanghai", "UTC"}) {
      String hours =
          zone.equals("UTC") ? "'01:00-04:00','06:00-10:00'" : "'09:00-12:00','14:00-18:00'";
      QuoteBuilder quote = QuoteBuilder.month("USD", "2026-10", zone);
      quote.million("deepseek-v4-pro", "output", "1.98");
      quote.million("deepseek-v4-pro", "output", "3.96");
      quote.when("{window: {" + days + ", hours: [" + hours + "]}}");
      quote.use(at, "deepseek-v4-pro", "output", "1000000");
      assertEquals(cost, Figures.net(quote.quote()));
    }
  }

  /** Vigil#964: 107 calls of an unknown model cost 0, so no limit ever worked. */
  @Test
  void c09_an_unknown_model_is_unpriced_and_never_0() {
    QuoteBuilder quote = june("USD").million("gpt-4o", "2.50", "10", "{}");
    quote.add("grants", "{id: 'free', allowance: {quantity: 1000000}}");
    for (int call = 0; call < 107; call++) {
      quote.use(AT, "unknown", "input", "1000");
    }
    QuoteAnswer answer = quote.quote();
    assertEquals(0, answer.charges().size());
    assertEquals("107000", Figures.unpriced(answer, "input"));
    assertEquals("1000000", Figures.left(answer, "free"));
  }

  /** A kind of token without a price contributes nothing elsewhere; here it is listed. */
  @Test
  void c09_an_unpriced_meter_of_a_priced_model_is_listed_too() {
    QuoteBuilder quote = june("USD").million("gpt-4o", "2.50", "10", "{}");
    quote.use(AT, "gpt-4o", "input", "1000000").use(AT, "gpt-4o", "audio_input", "500");
    QuoteAnswer answer = quote.quote();
    assertEquals("2.50", Figures.net(answer));
    assertEquals("500", Figures.unpriced(answer, "audio_input"));
  }

  /** BerriAI/litellm#9098 and others: a month was 30 days from the first use. */
  @Test
  void c13_a_billing_period_is_a_calendar_month_in_the_zone() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    BillingPeriod july = BillingPeriod.at(Instant.parse("2024-07-31T15:59:59Z"), shanghai);
    BillingPeriod august = BillingPeriod.at(Instant.parse("2024-07-31T16:00:00Z"), shanghai);
    assertEquals("2024-07 2024-08", july + " " + august);
    assertEquals(Duration.ofDays(31), Duration.between(july.start(), july.end()));
    assertEquals(july.end(), august.start());
    BillingPeriod february = BillingPeriod.at(Instant.parse("2024-02-10T00:00:00Z"), shanghai);
    assertEquals(Duration.ofDays(29), Duration.between(february.start(), february.end()));
  }

  /** BerriAI/litellm#7129: budgets of end users were never reset. GLM-4 100 CNY. */
  @Test
  void c13_a_monthly_quantity_begins_anew_with_the_month_in_the_zone() {
    QuoteBuilder quote = new QuoteBuilder("CNY", "2024-01-14T16:00:00Z", "2024-04-30T16:00:00Z");
    quote.body.put("timeZone", "Asia/Shanghai");
    quote.million("glm-4", "input", "100");
    quote.add(
        "grants",
        "{id: 'monthly', allowance: {quantity: 1000000}, effectiveAt: '2024-01-14T16:00:00Z',"
            + " recurrence: {interval: 'monthly'}}");
    quote.use("2024-01-31T15:59:59Z", "glm-4", "input", "1500000");
    quote.use("2024-01-31T16:00:00Z", "glm-4", "input", "1000000");
    quote.use("2024-02-29T15:59:59Z", "glm-4", "input", "500000");
    quote.use("2024-02-29T16:00:00Z", "glm-4", "input", "1000000");
    QuoteAnswer answer = quote.quote();
    // 500,000 of January and 500,000 of February are too much; nothing of March is.
    assertEquals("3000000", Figures.covered(answer, "monthly"));
    assertEquals("100.00", Figures.net(answer));
  }

  /** BerriAI/litellm#8513: only USD. Each currency has its own minor unit (ISO 4217). */
  @ParameterizedTest
  @CsvSource({"USD, 1.24", "CNY, 1.24", "EUR, 1.24", "JPY, 1", "KRW, 1", "KWD, 1.235"})
  void c14_amounts_are_rounded_to_the_unit_of_their_currency(String currency, String amount) {
    // 1,235,000 x 1 per 1M = 1.235.
    QuoteBuilder quote = june(currency).million("m", "input", "1").use(AT, "m", "input", "1235000");
    QuoteAnswer answer = quote.quote();
    assertEquals(amount, Figures.net(answer));
    assertEquals(currency, answer.currency());
  }

  /** killbill#1896: 1,300,000 KRW do not fit its columns. */
  @Test
  void more_large_amounts_are_exact() {
    QuoteBuilder quote = june("KRW").rate("plan", "requests", "{kind: 'flat', amount: 1300000}");
    assertEquals("1300000", Figures.net(quote.quote()));
    quote.rate("m", "images", "{kind: 'unit', amount: 1300000}");
    quote.use(AT, "m", "images", "9000000000000");
    assertEquals("11700000000001300000", Figures.net(quote.quote()));
  }

  /** killbill#1124: fractions of a cent park an account. */
  @Test
  void more_no_amount_to_pay_has_a_fraction_of_a_cent() {
    QuoteBuilder quote =
        QuoteBuilder.july("USD").line("a", "0.005").line("b", "0.0049").line("c", "10.015");
    quote.add("discounts", "{percent: 33}").set("tax", QuoteBuilder.json("{rate: 19}"));
    QuoteAnswer answer = quote.quote();
    // 0.01 + 0.00 + 10.02 = 10.03; less 3.3099, rounded 3.31; tax 1.2768, rounded 1.28.
    assertEquals("6.72", Figures.net(answer));
    assertEquals("1.28", answer.tax().amount().toPlainString());
    assertEquals("8.00", answer.total().toPlainString());
    assertEquals("6.72", QuoteBuilder.sum(answer).toPlainString());
  }

  /** new-api#2608, one-api#599: a quota in whole numbers of which every call costs at least 1. */
  @Test
  void more_small_calls_are_summed_before_anything_is_rounded() {
    QuoteBuilder quote = june("USD").million("gpt-4o-mini", "input", "0.15");
    for (int call = 0; call < 1000; call++) {
      quote.use(AT, "gpt-4o-mini", "input", "67");
    }
    // 67 x 0.15 per 1M = 0.00001005 a call, 5.025 units of 1 / 500,000 USD: whole ones lose 0.5 %.
    assertEquals("0.01005", Figures.exact(quote.quote()));
    assertEquals("0.01", Figures.net(quote.quote()));
    QuoteBuilder one = june("USD").million("gpt-4o-mini", "input", "0.15");
    one.use(AT, "gpt-4o-mini", "input", "1");
    // A floor of 1 would make it 0.000002.
    assertEquals("0.00000015", Figures.exact(one.quote()));
  }
}
