package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts that vendors publish themselves come out to the digit. */
class RealBillsTest {
  private static final String AT = "2026-06-16T12:00:00Z";

  private static QuoteBuilder june(String currency) {
    return QuoteBuilder.month(currency, "2026-06", "UTC");
  }

  /** Alibaba: at least 200 kTPM in and 20 out; 200/10 x 121 + 20 x 36.29 = 3,145.80 CNY (M25). */
  @Test
  void alibaba_smallest_reservation_of_throughput_for_a_day() {
    QuoteBuilder quote = june("CNY");
    quote.rate("tpm-in", "milliseconds", "{kind: 'unit', amount: '121.00', per: 86400000}");
    quote.rate("tpm-out", "milliseconds", "{kind: 'unit', amount: '36.29', per: 86400000}");
    // 20 units each, for a day of 86,400,000 ms.
    quote.use(AT, "tpm-in", "milliseconds", "1728000000");
    quote.use(AT, "tpm-out", "milliseconds", "1728000000");
    assertEquals("3145.80", Figures.net(quote.quote()));
  }

  /** The same as what it costs by the month, for the one day on which it is held. */
  @Test
  void alibaba_smallest_reservation_prorated() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2026-06", "Asia/Shanghai");
    // 30 x 3,145.80.
    quote.rate("*", "requests", "{kind: 'flat', amount: '94374.00', prorated: true}");
    quote.valid("2026-06-09T16:00:00Z", "2026-06-10T16:00:00Z");
    assertEquals("3145.80", Figures.net(quote.quote()));
  }

  /** Baidu (M21): tokens, what they cost without a pack, the pack's price. */
  @ParameterizedTest
  @CsvSource({
    "10000000, 7, 70.00, 63.00, 10",
    "50000000, 7, 350.00, 280.00, 20",
    "100000000, 7, 700.00, 560.00, 20",
    "500000000, 7, 3500.00, 2625.00, 25",
    "1000000000, 7, 7000.00, 4900.00, 30",
    "50000000, 1.1, 55.00, 50.60, 8"
  })
  void baidu_token_packs(String size, String list, String worth, String price, String percent) {
    QuoteBuilder pack = june("CNY").million("ernie", "input", list);
    pack.add(
        "grants",
        "{id: 'pack', price: %s, allowance: {quantity: %s}, effectiveAt: '2026-06-02T00:00:00Z'}"
            .formatted(price, size));
    pack.use(AT, "ernie", "input", size);
    QuoteAnswer answer = pack.quote();
    assertEquals(price, Figures.net(answer));
    assertEquals(worth, answer.charges().get(0).covered().get(0).listCost().toPlainString());
    // The published reduction leads to the same price.
    QuoteBuilder reduced = june("CNY").million("ernie", "input", list);
    reduced.add("discounts", "{percent: " + percent + "}").use(AT, "ernie", "input", size);
    assertEquals(price, Figures.net(reduced.quote()));
  }

  /** BerriAI/litellm#9812: 4.614 and 0.825 cents in Anthropic's console for one request. */
  @Test
  void anthropic_console_shows_a_cache_write_and_an_answer() {
    QuoteBuilder quote = june("USD").million("claude-3-7-sonnet", "3", "15", "{}");
    quote.million("claude-3-7-sonnet", "cache_write", "3.75");
    quote.use(AT, "claude-3-7-sonnet", "input", "3");
    quote.use(AT, "claude-3-7-sonnet", "cache_write", "12304");
    quote.use(AT, "claude-3-7-sonnet", "output", "550");
    QuoteAnswer answer = quote.quote();
    assertEquals("0.04614", Figures.exact(answer, "cache_write"));
    assertEquals("0.00825", Figures.exact(answer, "output"));
    // The gateway had billed 0.091311: the written tokens also as input, 12,304 x 3 more.
    assertEquals("0.054399", Figures.exact(answer));
  }

  /**
   * Claude Sonnet (M04): input 3; a cache write 1.25 times as much is 3.75, a read a tenth, 0.30.
   */
  @Test
  void anthropic_cache_prices_follow_from_the_multiples() {
    QuoteBuilder quote = june("USD").million("claude-3-5-sonnet", "3", "15", "{}");
    quote.rate("*", "requests", "{kind: 'percentage', percent: 25, of: 'cache_write'}");
    quote.add("discounts", "{percent: 90, scope: {meters: ['cached_input']}}");
    quote.use(AT, "claude-3-5-sonnet", "cache_write", "1000000");
    assertEquals("3.75", Figures.net(quote.quote()));
    quote.set("usage", QuoteBuilder.json("[]"));
    quote.use(AT, "claude-3-5-sonnet", "cached_input", "1000000");
    assertEquals("0.30", Figures.net(quote.quote()));
  }

  /** OpenAI (M09): gpt-4o 2.50/10; priority is 1.7 times as much and listed as 4.25/17. */
  @Test
  void openai_priority_price_follows_from_the_multiple() {
    QuoteBuilder quote = june("USD").million("gpt-4o", "2.50", "10", "{}");
    quote.rate("gpt-4o", "requests", "{kind: 'percentage', percent: 70}");
    quote.when("{serviceTier: 'priority'}");
    quote.use(AT, "gpt-4o", "input", "1000000").with("{facts: {serviceTier: 'priority'}}");
    assertEquals("4.25", Figures.net(quote.quote()));
    quote.with("{meter: 'output'}");
    assertEquals("17.00", Figures.net(quote.quote()));
  }

  /** DeepSeek V4 Pro (M11): 0.66/1.98; doubled at peak hours and listed as 1.32/3.96. */
  @Test
  void deepseek_peak_price_follows_from_the_multiple() {
    QuoteBuilder quote = QuoteBuilder.month("USD", "2026-10", "Asia/Shanghai");
    quote.million("deepseek-v4-pro", "0.66", "1.98", "{}");
    quote.rate("deepseek-v4-pro", "requests", "{kind: 'percentage', percent: 100}");
    quote.when("{window: {days: ['MON'], hours: ['09:00-12:00', '14:00-18:00']}}");
    quote.use("2026-10-12T09:00:00+08:00", "deepseek-v4-pro", "input", "1000000");
    assertEquals("1.32", Figures.net(quote.quote()));
    quote.with("{meter: 'output'}");
    assertEquals("3.96", Figures.net(quote.quote()));
    quote.with("{at: '2026-10-12T12:00:00+08:00'}");
    assertEquals("1.98", Figures.net(quote.quote()));
  }

  /** Alibaba (M08): batch costs half; qwen-max 0.02/0.06 to 0.01/0.03 CNY per 1K. */
  @Test
  void alibaba_batch_price_is_half_of_the_list() {
    QuoteBuilder quote = june("CNY");
    quote.rate("qwen-max", "input", "{kind: 'unit', amount: '0.02', per: 1000}");
    quote.rate("qwen-max", "output", "{kind: 'unit', amount: '0.06', per: 1000}");
    quote.add("discounts", "{percent: 50, scope: {facts: {mode: 'batch'}}}");
    quote.use(AT, "qwen-max", "input", "1000").with("{facts: {mode: 'batch'}}");
    quote.use(AT, "qwen-max", "output", "1000").with("{facts: {mode: 'batch'}}");
    QuoteAnswer answer = quote.quote();
    assertEquals("0.01", Figures.net(answer, "input"));
    assertEquals("0.03", Figures.net(answer, "output"));
  }

  /** OpenAI (M26): GPT-5.6 Luna 80 % cheaper on 30 July 2026, from 1.00 to 0.20. */
  @Test
  void openai_announced_cut_leads_to_the_new_price() {
    QuoteBuilder luna = QuoteBuilder.month("USD", "2026-07", "UTC");
    luna.million("gpt-5.6-luna", "1", "6", "{}");
    luna.add("discounts", "{percent: 80, validFrom: '2026-07-30T00:00:00Z'}");
    luna.use("2026-07-29T23:59:59Z", "gpt-5.6-luna", "input", "1000000");
    assertEquals("1.00", Figures.net(luna.quote()));
    assertEquals("0.20", Figures.net(luna.with("{at: '2026-07-30T00:00:00Z'}").quote()));
  }

  /** Azure (M24): 400 PTU deployed, 300 reserved: 100 are paid by the hour, 2 USD each. */
  @Test
  void azure_an_hour_beyond_the_reservation() {
    QuoteBuilder quote = june("USD");
    quote.rate("ptu", "milliseconds", "{kind: 'unit', amount: 2, per: 3600000}");
    quote.use(AT, "ptu", "milliseconds", "360000000");
    assertEquals("200.00", Figures.net(quote.quote()));
  }
}
