package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import org.junit.jupiter.api.Test;

/** Prices that depend on how a request was made or served, and how long it was. */
class RequestPriceMechanismsTest {
  private static final String AT = "2026-06-15T12:00:00Z";

  private static QuoteBuilder june(String currency) {
    return QuoteBuilder.month(currency, "2026-06", "UTC");
  }

  /** One million tokens each way of requests of that kind. */
  private static String both(QuoteBuilder rates, String model, String members) {
    QuoteBuilder quote = june(rates.body.get("currency").asText());
    quote.set("rates", rates.list("rates"));
    quote.use(AT, model, "input", "1000000").with(members);
    quote.use(AT, model, "output", "1000000").with(members);
    QuoteAnswer answer = quote.quote();
    if (answer.charges().isEmpty()) {
      return "unpriced";
    }
    return Figures.exact(answer, "input") + " / " + Figures.exact(answer, "output");
  }

  /** OpenAI: gpt-4o 2.50/10, batch 50 %. */
  @Test
  void m08_batch_costs_half() {
    QuoteBuilder prices = june("USD").million("gpt-4o", "2.50", "10", "{}");
    prices.million("gpt-4o", "1.25", "5", "{mode: 'batch'}");
    assertEquals("2.5 / 10", both(prices, "gpt-4o", "{}"));
    assertEquals("1.25 / 5", both(prices, "gpt-4o", "{facts: {mode: 'batch'}}"));
  }

  /** Whoever writes the price or the usage may call a batch a service tier or a mode. */
  @Test
  void m08_batch_is_one_thing_by_either_name() {
    for (String priced : new String[] {"{mode: 'batch'}", "{serviceTier: 'batch'}"}) {
      QuoteBuilder prices = june("USD").million("gpt-4o", "2.50", "10", "{}");
      prices.million("gpt-4o", "1.25", "5", priced);
      for (String told :
          new String[] {
            "mode: 'batch'",
            "serviceTier: 'batch'",
            "mode: 'batch', serviceTier: 'batch'",
            "mode: 'thinking', serviceTier: 'batch'"
          }) {
        assertEquals("1.25 / 5", both(prices, "gpt-4o", "{facts: {" + told + "}}"), told);
      }
      assertEquals("2.5 / 10", both(prices, "gpt-4o", "{facts: {serviceTier: 'flex'}}"));
    }
  }

  /** Alibaba, September 2024: qwen-max 0.02/0.06 to 0.01/0.03 CNY per 1K; no snapshots. */
  @Test
  void m08_batch_price_for_the_stable_name_only() {
    QuoteBuilder prices = june("CNY").million("qwen-max", "20", "60", "{}");
    prices.million("qwen-max-0403", "20", "60", "{}");
    for (String side : new String[] {"input", "output"}) {
      String amount = side.equals("input") ? "0.01" : "0.03";
      prices.rate("qwen-max", side, "{kind: 'unit', amount: '" + amount + "', per: 1000}");
      prices.when("{mode: 'batch'}");
    }
    assertEquals("10 / 30", both(prices, "qwen-max", "{facts: {mode: 'batch'}}"));
    assertEquals("20 / 60", both(prices, "qwen-max-0403", "{facts: {mode: 'batch'}}"));
  }

  /** Alibaba: half of the list price, as a discount on everything that came in batches. */
  @Test
  void m08_batch_as_a_percentage() {
    QuoteBuilder quote = june("CNY").million("qwen-max", "20", "60", "{}");
    quote.add("discounts", "{percent: 50, scope: {models: ['qwen-max'], facts: {mode: 'batch'}}}");
    quote.use(AT, "qwen-max", "input", "1000000").with("{facts: {mode: 'batch'}}");
    quote.use(AT, "qwen-max", "output", "1000000");
    assertEquals("70.00", Figures.net(quote.quote()));
  }

  /** o3: flex 1/4, standard 2/8, priority 3.50/14; gpt-4o priority 4.25/17 (1.7 times). */
  @Test
  void m09_service_tiers_have_prices_by_the_tier_that_served() {
    QuoteBuilder prices = june("USD").million("o3", "2", "8", "{}");
    prices.million("o3", "1", "4", "{serviceTier: 'flex'}");
    prices.million("o3", "3.50", "14", "{serviceTier: 'priority'}");
    prices.million("gpt-4o", "2.50", "10", "{}");
    prices.million("gpt-4o", "4.25", "17", "{serviceTier: 'priority'}");
    assertEquals("1 / 4", both(prices, "o3", "{facts: {serviceTier: 'flex'}}"));
    assertEquals("2 / 8", both(prices, "o3", "{}"));
    assertEquals("3.5 / 14", both(prices, "o3", "{facts: {serviceTier: 'priority'}}"));
    assertEquals("4.25 / 17", both(prices, "gpt-4o", "{facts: {serviceTier: 'priority'}}"));
    // A tier without a price of its own costs the ordinary price.
    assertEquals("2.5 / 10", both(prices, "gpt-4o", "{facts: {serviceTier: 'flex'}}"));
  }

  /** Gemini 2.5 Pro: 1.25/10 up to 200,000, 2.50/15 above. */
  @Test
  void m13_price_by_prompt_length_whole_request_jumps() {
    QuoteBuilder prices = june("USD");
    prices.million("gemini-2.5-pro", "1.25", "10", "{promptLength: {upTo: 200000}}");
    prices.million("gemini-2.5-pro", "2.50", "15", "{promptLength: {over: 200000}}");
    assertEquals("1.25 / 10", both(prices, "gemini-2.5-pro", "{promptLength: 200000}"));
    assertEquals("2.5 / 15", both(prices, "gemini-2.5-pro", "{promptLength: 200001}"));
  }

  /** Gemini 2.5 Pro; 195,000 tokens are cached (0.125), so the prompt has 200,001. */
  @Test
  void m13_cached_tokens_count_for_the_length_and_the_answer_jumps_too() {
    QuoteBuilder quote = june("USD");
    quote.million("gemini-2.5-pro", "1.25", "10", "{promptLength: {upTo: 200000}}");
    quote.million("gemini-2.5-pro", "2.50", "15", "{promptLength: {over: 200000}}");
    quote.million("gemini-2.5-pro", "cached_input", "0.125");
    quote.when("{promptLength: {upTo: 200000}}");
    String length = "{promptLength: 200001}";
    quote.use(AT, "gemini-2.5-pro", "input", "5001").with(length);
    quote.use(AT, "gemini-2.5-pro", "cached_input", "195000").with(length);
    quote.use(AT, "gemini-2.5-pro", "output", "1000").with(length);
    QuoteAnswer answer = quote.quote();
    // 5,001 x 2.50 and 1,000 x 15 per 1M. The list of prices has no cached price up there.
    assertEquals("0.0125025", Figures.exact(answer, "input"));
    assertEquals("0.015", Figures.exact(answer, "output"));
    // Where no length was told there is no price, rather than the lower one.
    quote.use(AT, "gemini-2.5-pro", "output", "1000");
    assertEquals("1000", Figures.unpriced(quote.quote(), "output"));
  }

  /** GPT-5.6 Sol: 5/30, above 272,000 10/45. MiniMax-M3: 2.10/8.40 CNY, doubled above 512K. */
  @Test
  void m13_strictly_over_the_bound() {
    QuoteBuilder sol = june("USD");
    sol.million("gpt-5.6-sol", "5", "30", "{promptLength: {upTo: 272000}}");
    sol.million("gpt-5.6-sol", "10", "45", "{promptLength: {over: 272000}}");
    assertEquals("5 / 30", both(sol, "gpt-5.6-sol", "{promptLength: 272000}"));
    assertEquals("10 / 45", both(sol, "gpt-5.6-sol", "{promptLength: 272001}"));
    QuoteBuilder m3 = june("CNY");
    m3.million("MiniMax-M3", "2.10", "8.40", "{promptLength: {upTo: 512000}}");
    m3.million("MiniMax-M3", "4.20", "16.80", "{promptLength: {over: 512000}}");
    assertEquals("2.1 / 8.4", both(m3, "MiniMax-M3", "{promptLength: 512000}"));
    assertEquals("4.2 / 16.8", both(m3, "MiniMax-M3", "{promptLength: 512001}"));
  }

  /** qwen3-max: 2.5/10, 4/16, 7/28 CNY; bounds at 32K and 128K. */
  @Test
  void m13_three_bands() {
    QuoteBuilder prices = june("CNY");
    prices.million("qwen3-max", "2.5", "10", "{promptLength: {upTo: 32000}}");
    prices.million("qwen3-max", "4", "16", "{promptLength: {over: 32000, upTo: 128000}}");
    prices.million("qwen3-max", "7", "28", "{promptLength: {over: 128000, upTo: 256000}}");
    assertEquals("2.5 / 10", both(prices, "qwen3-max", "{promptLength: 32000}"));
    assertEquals("4 / 16", both(prices, "qwen3-max", "{promptLength: 32001}"));
    assertEquals("4 / 16", both(prices, "qwen3-max", "{promptLength: 128000}"));
    assertEquals("7 / 28", both(prices, "qwen3-max", "{promptLength: 128001}"));
    assertEquals("7 / 28", both(prices, "qwen3-max", "{promptLength: 256000}"));
    assertEquals("unpriced", both(prices, "qwen3-max", "{promptLength: 256001}"));
  }

  /** GLM-4.7: [0, 32K) and out < 200: 2/8; out >= 200: 3/14; from 32K on: 4/16 CNY. */
  @Test
  void m14_price_by_prompt_and_output_length_half_open() {
    QuoteBuilder prices = june("CNY");
    prices.million(
        "glm-4.7", "2", "8", "{promptLength: {below: 32000}, outputLength: {below: 200}}");
    prices.million(
        "glm-4.7", "3", "14", "{promptLength: {below: 32000}, outputLength: {atLeast: 200}}");
    prices.million("glm-4.7", "4", "16", "{promptLength: {atLeast: 32000}}");
    assertEquals("2 / 8", both(prices, "glm-4.7", "{promptLength: 31999, outputLength: 199}"));
    assertEquals("3 / 14", both(prices, "glm-4.7", "{promptLength: 31999, outputLength: 200}"));
    assertEquals("4 / 16", both(prices, "glm-4.7", "{promptLength: 32000, outputLength: 199}"));
    assertEquals("4 / 16", both(prices, "glm-4.7", "{promptLength: 32000, outputLength: 200}"));
  }

  /** doubao-seed-1.6: (0, 32K] and out <= 200: 0.8/2, else 0.8/8; 1.2/16; 2.4/24 CNY. */
  @Test
  void m14_price_by_prompt_and_output_length_half_closed() {
    String model = "doubao-seed-1.6";
    QuoteBuilder prices = june("CNY");
    prices.million(model, "0.8", "2", "{promptLength: {upTo: 32000}, outputLength: {upTo: 200}}");
    prices.million(model, "0.8", "8", "{promptLength: {upTo: 32000}, outputLength: {over: 200}}");
    prices.million(model, "1.2", "16", "{promptLength: {over: 32000, upTo: 128000}}");
    prices.million(model, "2.4", "24", "{promptLength: {over: 128000, upTo: 256000}}");
    assertEquals("0.8 / 2", both(prices, model, "{promptLength: 32000, outputLength: 200}"));
    assertEquals("0.8 / 8", both(prices, model, "{promptLength: 32000, outputLength: 201}"));
    assertEquals("1.2 / 16", both(prices, model, "{promptLength: 32001, outputLength: 200}"));
    assertEquals("1.2 / 16", both(prices, model, "{promptLength: 128000, outputLength: 1}"));
    assertEquals("2.4 / 24", both(prices, model, "{promptLength: 128001, outputLength: 1}"));
  }

  /** Alibaba: batch 50 % and implicit cache 20 % of qwen-max (20 CNY) are not combined. */
  @Test
  void m35_discounts_of_one_group_do_not_combine() {
    String batch = "{percent: 50, group: 'alibaba', scope: {facts: {mode: 'batch'}}}";
    String cache = "{percent: 80, group: 'alibaba', scope: {meters: ['cached_input']}}";
    QuoteBuilder quote = june("CNY").million("qwen-max", "20", "60", "{}");
    quote.add("discounts", batch).add("discounts", cache);
    for (String meter : new String[] {"input", "cached_input"}) {
      quote.use(AT, "qwen-max", meter, "1000000").with("{facts: {mode: 'batch'}}");
    }
    QuoteAnswer answer = quote.quote();
    // 20 x 50 %; 20 x 20 %, of which batch takes nothing more (combined it would be 2).
    assertEquals("10", Figures.net(answer, "input"));
    assertEquals("4", Figures.net(answer, "cached_input"));
    // Without a group they multiply.
    quote.body.remove("discounts");
    quote.add("discounts", batch.replace("group: 'alibaba', ", ""));
    quote.add("discounts", cache.replace("group: 'alibaba', ", ""));
    assertEquals("2", Figures.net(quote.quote(), "cached_input"));
  }

  /** Alibaba: a request has an implicit (20 %) or an explicit (10 %) cache, never both. */
  @Test
  void m35_one_request_has_one_kind_of_cache() {
    QuoteBuilder quote = june("CNY").million("qwen-max", "2.4", "9.6", "{}");
    quote.million("qwen-max", "cached_input", "0.48");
    quote.million("qwen-max", "cached_input", "0.24").when("{cacheKind: 'explicit'}");
    quote.use(AT, "qwen-max", "cached_input", "1000000");
    assertEquals("0.48", Figures.net(quote.quote()));
    assertEquals("0.24", Figures.net(quote.with("{facts: {cacheKind: 'explicit'}}").quote()));
  }

  /** Anthropic: inference in the US only costs 1.1 times; claude-3-5-sonnet 3/15. */
  @Test
  void m37_data_region_surcharge_as_a_percentage() {
    QuoteBuilder quote = june("USD").million("claude-3-5-sonnet", "3", "15", "{}");
    quote.rate("*", "requests", "{kind: 'percentage', percent: 10}").when("{geography: 'us'}");
    quote.use(AT, "claude-3-5-sonnet", "input", "1000000").with("{facts: {geography: 'us'}}");
    quote.use(AT, "claude-3-5-sonnet", "output", "1000000").with("{facts: {geography: 'us'}}");
    quote.use(AT, "claude-3-5-sonnet", "output", "1000000");
    QuoteAnswer answer = quote.quote();
    // 10 % of 3 + 15, and not of the 15 that were served elsewhere.
    assertEquals("1.8", Figures.net(answer, "requests"));
    assertEquals("34.80", Figures.net(answer));
  }

  /** The same as prices of their own: 3.30/16.50. */
  @Test
  void m37_data_region_surcharge_as_a_price_of_its_own() {
    QuoteBuilder prices = june("USD").million("claude-3-5-sonnet", "3", "15", "{}");
    prices.million("claude-3-5-sonnet", "3.30", "16.50", "{geography: 'us'}");
    assertEquals("3 / 15", both(prices, "claude-3-5-sonnet", "{}"));
    assertEquals("3.3 / 16.5", both(prices, "claude-3-5-sonnet", "{facts: {geography: 'us'}}"));
  }
}
