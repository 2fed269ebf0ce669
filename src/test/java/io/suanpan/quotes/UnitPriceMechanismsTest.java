package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import org.junit.jupiter.api.Test;

/** Prices of calls, images, time, characters and training. docs/mechanisms.md. */
class UnitPriceMechanismsTest {
  private static final String AT = "2026-06-16T12:00:00Z";
  private static final String TIERS =
      "per: 1, tiers: [{upTo: 9999, amount: '0.08'}, {upTo: 99999, amount: '0.06'},"
          + " {upTo: 999999, amount: '0.05'}, {amount: '0.04'}]}";

  private static QuoteBuilder june(String currency) {
    return QuoteBuilder.month(currency, "2026-06", "UTC");
  }

  private static String images(String price, String quantity) {
    QuoteBuilder quote = june("USD").rate("hy-image-style-transfer", "images", price);
    return Figures.net(quote.use(AT, "hy-image-style-transfer", "images", quantity).quote());
  }

  /** Tencent: 0.08, 0.06, 0.05, 0.04 USD from 0, 10,000, 100,000, 1,000,000 images a month. */
  @Test
  void m15_monthly_volume_tiers_price_all_images() {
    String volume = "{kind: 'volume', " + TIERS;
    assertEquals("799.92", images(volume, "9999"));
    // All 10,000 at 0.06: less than 9,999 cost.
    assertEquals("600.00", images(volume, "10000"));
    assertEquals("5999.94", images(volume, "99999"));
    assertEquals("5000.00", images(volume, "100000"));
    assertEquals("49999.95", images(volume, "999999"));
    assertEquals("40000.00", images(volume, "1000000"));
  }

  /** The same tiers read the other way. */
  @Test
  void m15_monthly_graduated_tiers_price_each_part() {
    String graduated = "{kind: 'graduated', " + TIERS;
    assertEquals("799.92", images(graduated, "9999"));
    assertEquals("799.98", images(graduated, "10000"));
    // 9,999 x 0.08 + 90,000 x 0.06 + 1 x 0.05.
    assertEquals("6199.97", images(graduated, "100000"));
  }

  /** The month is the vendor's: 9,999 images were billed of it before the period begins. */
  @Test
  void m15_tiers_go_on_where_the_period_before_ended() {
    QuoteBuilder quote = new QuoteBuilder("USD", "2026-06-30T22:00:00Z", "2026-07-31T22:00:00Z");
    quote.body.put("timeZone", "UTC");
    quote.rate("hy-image-style-transfer", "images", "{kind: 'graduated', " + TIERS);
    quote.add("counted", "{model: 'hy-image-style-transfer', meter: 'images', quantity: 9999}");
    quote.use("2026-06-30T23:00:00Z", "hy-image-style-transfer", "images", "100");
    quote.use("2026-07-01T00:00:00Z", "hy-image-style-transfer", "images", "100");
    // 100 x 0.06 in June, 100 x 0.08 in July.
    assertEquals("14.00", Figures.net(quote.quote()));
  }

  /** Anthropic: web search 10 USD per 1,000, beside the tokens (3/15) of the same request. */
  @Test
  void m29_tool_calls_next_to_tokens() {
    QuoteBuilder quote = june("USD").million("claude-3-5-sonnet", "3", "15", "{}");
    quote.rate("claude-3-5-sonnet", "search_calls", "{kind: 'unit', amount: 10, per: 1000}");
    quote.use(AT, "claude-3-5-sonnet", "input", "1000000");
    quote.use(AT, "claude-3-5-sonnet", "search_calls", "7");
    QuoteAnswer answer = quote.quote();
    assertEquals("0.07", Figures.net(answer, "search_calls"));
    assertEquals("3.07", Figures.net(answer));
  }

  /** Gemini grounding 35 (2.5) or 14 (3) USD per 1,000; Zhipu 0.03, Vidu Q1 2.50 CNY a call. */
  @Test
  void m29_prices_per_call() {
    QuoteBuilder google = june("USD");
    google.rate("gemini-2.5-pro", "search_calls", "{kind: 'unit', amount: 35, per: 1000}");
    google.rate("gemini-3", "search_calls", "{kind: 'unit', amount: 14, per: 1000}");
    google.use(AT, "gemini-2.5-pro", "search_calls", "100");
    google.use(AT, "gemini-3", "search_calls", "100");
    // 3.50 + 1.40.
    assertEquals("4.90", Figures.net(google.quote()));
    QuoteBuilder zhipu = june("CNY");
    zhipu.rate("search_pro", "search_calls", "{kind: 'unit', amount: '0.03'}");
    zhipu.rate("viduq1", "requests", "{kind: 'unit', amount: '2.50'}");
    zhipu.use(AT, "search_pro", "search_calls", "50").use(AT, "viduq1", "requests", "3");
    // 1.50 + 7.50.
    assertEquals("9.00", Figures.net(zhipu.quote()));
  }

  /** dall-e-3: 0.04 to 0.12 USD by size and quality. */
  @Test
  void m30_images_by_size_and_quality() {
    QuoteBuilder quote = june("USD").rate("dall-e-3", "images", "{kind: 'unit', amount: '0.040'}");
    quote.rate("dall-e-3", "images", "{kind: 'unit', amount: '0.120'}");
    quote.when("{size: '1792x1024', quality: 'hd'}");
    quote.use(AT, "dall-e-3", "images", "10").with("{facts: {size: '1024x1024'}}");
    quote.use(AT, "dall-e-3", "images", "10").with("{facts: {size: '1792x1024', quality: 'hd'}}");
    // 0.40 + 1.20.
    assertEquals("1.60", Figures.net(quote.quote()));
  }

  /** whisper 0.006 USD a minute; gemini-embedding-2 0.00016 USD per second of audio. */
  @Test
  void m30_minutes_and_seconds_are_counted_in_milliseconds() {
    QuoteBuilder quote = june("USD");
    quote.rate("whisper-1", "milliseconds", "{kind: 'unit', amount: '0.006', per: 60000}");
    quote.rate(
        "gemini-embedding-2", "milliseconds", "{kind: 'unit', amount: '0.00016', per: 1000}");
    quote.use(AT, "whisper-1", "milliseconds", "90000");
    assertEquals("0.009", Figures.exact(quote.quote()));
    quote.use(AT, "gemini-embedding-2", "milliseconds", "1500");
    assertEquals("0.00924", Figures.exact(quote.quote()));
  }

  /** tts-1: 15 USD per 1M characters. wan2.6-t2i: 0.20 CNY an image. */
  @Test
  void m30_characters_and_images() {
    QuoteBuilder quote = june("USD").million("tts-1", "characters", "15");
    assertEquals("1.50", Figures.net(quote.use(AT, "tts-1", "characters", "100000").quote()));
    QuoteBuilder wan = june("CNY").rate("wan2.6-t2i", "images", "{kind: 'unit', amount: '0.20'}");
    assertEquals("0.60", Figures.net(wan.use(AT, "wan2.6-t2i", "images", "3").quote()));
  }

  /** Alibaba, dedicated instance: less than an hour counts as an hour; 20 CNY an hour (M36). */
  @Test
  void m31_a_started_hour_counts_as_a_whole_one() {
    String hour = "{kind: 'unit', amount: 20, per: 3600000, round: 'up'}";
    assertEquals("20.00", instance(hour, "60000"));
    assertEquals("20.00", instance(hour, "3600000"));
    assertEquals("40.00", instance(hour, "3600001"));
    // By the minute, as Azure bills: 61 minutes.
    assertEquals("20.33", instance(hour.replace(", round: 'up'", ""), "3660000"));
  }

  private static String instance(String price, String milliseconds) {
    QuoteBuilder quote = june("CNY").rate("pool", "milliseconds", price);
    return Figures.net(quote.use(AT, "pool", "milliseconds", milliseconds).quote());
  }

  /** Baidu: SFT of ERNIE-Bot-turbo 0.05 CNY per 1K tokens; RLHF of BLOOMZ-7B 0.08. */
  @Test
  void m36_training_costs_by_token_and_epoch() {
    QuoteBuilder quote = june("CNY");
    quote.rate("ERNIE-Bot-turbo", "training_tokens", "{kind: 'unit', amount: '0.05', per: 1000}");
    quote.rate("BLOOMZ-7B", "training_tokens", "{kind: 'unit', amount: '0.08', per: 1000}");
    // 200,000 tokens in 3 epochs are 600,000: 30.
    quote.use(AT, "ERNIE-Bot-turbo", "training_tokens", "600000");
    quote.use(AT, "BLOOMZ-7B", "training_tokens", "100000");
    assertEquals("38.00", Figures.net(quote.quote()));
  }

  /** Baidu, post-pretrain: 200 CNY and 0.008 per 1K tokens. */
  @Test
  void m36_a_fixed_part_for_each_job() {
    QuoteBuilder quote = june("CNY");
    quote.rate("post-pretrain", "requests", "{kind: 'unit', amount: 200}");
    quote.rate("post-pretrain", "training_tokens", "{kind: 'unit', amount: '0.008', per: 1000}");
    quote.use(AT, "post-pretrain", "requests", "1");
    quote.use(AT, "post-pretrain", "training_tokens", "50000000");
    assertEquals("600.00", Figures.net(quote.quote()));
    quote.use("2026-06-20T12:00:00Z", "post-pretrain", "requests", "1");
    quote.use("2026-06-20T12:00:00Z", "post-pretrain", "training_tokens", "50000000");
    assertEquals("1200.00", Figures.net(quote.quote()));
  }

  /** Baidu's offer of 2024: fine-tuning is free for who moves. */
  @Test
  void m36_free_fine_tuning_is_a_discount_of_all_of_it() {
    QuoteBuilder quote = june("CNY").million("ERNIE-3.5-8K", "input", "12");
    quote.rate("ERNIE-Bot-turbo", "training_tokens", "{kind: 'unit', amount: '0.05', per: 1000}");
    quote.add("discounts", "{percent: 100, scope: {meters: ['training_tokens']}}");
    quote.use(AT, "ERNIE-Bot-turbo", "training_tokens", "600000");
    quote.use(AT, "ERNIE-3.5-8K", "input", "1000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("12.00", Figures.net(answer));
    assertEquals("0", Figures.net(answer, "training_tokens"));
    assertEquals("30", Figures.exact(answer, "training_tokens"));
  }
}
