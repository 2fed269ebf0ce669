package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * Prices of tokens by their kind, with figures of vendors' price lists. The numbers of mechanisms
 * are those of docs/mechanisms.md.
 */
class TokenPriceMechanismsTest {
  private static final String AT = "2025-06-16T12:00:00Z";

  private static QuoteBuilder june(String currency) {
    return QuoteBuilder.month(currency, "2025-06", "UTC");
  }

  /** OpenAI, gpt-4o of May 2024: USD 5 in, 15 out. */
  @Test
  void m01_separate_input_and_output_price() {
    QuoteAnswer answer =
        QuoteBuilder.july("USD")
            .million("gpt-4o", "5", "15", "{}")
            .use(QuoteBuilder.START, "gpt-4o", "input", "1000000")
            .use(QuoteBuilder.START, "gpt-4o", "output", "200000")
            .quote();
    assertEquals("5", Figures.net(answer, "input"));
    assertEquals("3", Figures.net(answer, "output"));
    assertEquals("8.00", Figures.net(answer));
  }

  /** GLM-4 100, Yi-Large 20, Baichuan4 100 CNY both ways. */
  @Test
  void m02_one_price_for_input_and_output() {
    QuoteBuilder quote = QuoteBuilder.july("CNY");
    quote.million("glm-4", "100", "100", "{}").million("yi-large", "20", "20", "{}");
    quote.million("Baichuan4", "100", "100", "{}");
    for (String model : new String[] {"glm-4", "yi-large", "Baichuan4"}) {
      quote.use(QuoteBuilder.START, model, "input", "700000");
      quote.use(QuoteBuilder.START, model, "output", "300000");
    }
    // 1,000,000 tokens each, however they are split.
    assertEquals("220.00", Figures.net(quote.quote()));
  }

  /** MiniMax abab6.5-chat 30 CNY; the legacy API reports total_tokens only. */
  @Test
  void m02_usage_that_nobody_split_is_priced_by_the_total() {
    QuoteAnswer answer =
        QuoteBuilder.july("CNY")
            .million("abab6.5-chat", "tokens", "30")
            .use(QuoteBuilder.START, "abab6.5-chat", "tokens", "250000")
            .quote();
    assertEquals("7.50", Figures.net(answer));
  }

  /** gpt-4o 2.50 to 1.25; DeepSeek V4 Pro before August 2026 0.435 to 0.003625 (120 to 1). */
  @Test
  void m03_cached_input_has_a_price_of_its_own() {
    QuoteAnswer answer =
        june("USD")
            .million("gpt-4o", "2.50", "10", "{}")
            .million("gpt-4o", "cached_input", "1.25")
            .use(AT, "gpt-4o", "input", "1000000")
            .use(AT, "gpt-4o", "cached_input", "1000000")
            .quote();
    assertEquals("2.5", Figures.exact(answer, "input"));
    assertEquals("1.25", Figures.exact(answer, "cached_input"));
    QuoteAnswer deepSeek =
        june("USD")
            .million("deepseek-v4-pro", "input", "0.435")
            .million("deepseek-v4-pro", "cached_input", "0.003625")
            .use(AT, "deepseek-v4-pro", "input", "1000000")
            .use(AT, "deepseek-v4-pro", "cached_input", "120000000")
            .quote();
    // 120 cached tokens cost as much as one that is not: 120 x 0.003625 = 0.435.
    assertEquals("0.435", Figures.exact(deepSeek, "input"));
    assertEquals("0.435", Figures.exact(deepSeek, "cached_input"));
  }

  /** Baidu: 40 % of the input in general, 25 % for ERNIE 4.5 Turbo (0.8 CNY). */
  @Test
  void m03_cached_input_as_a_share_of_the_input_price_is_a_discount_on_the_meter() {
    String model = "ernie-4.5-turbo-128k";
    QuoteBuilder quote =
        june("CNY").million(model, "0.8", "3.2", "{}").use(AT, model, "cached_input", "100000000");
    // Without a price of its own, and without the discount, it costs what input costs.
    assertEquals("80.00", Figures.net(quote.quote()));
    quote.add("discounts", "{percent: 75, scope: {meters: ['cached_input']}}");
    assertEquals("20.00", Figures.net(quote.quote()));
  }

  /** Claude Sonnet: input 3, write 3.75 (1.25x) and 6 for an hour (2x), read 0.30 (0.1x). */
  @Test
  void m04_cache_write_has_two_lifetimes() {
    QuoteBuilder quote = june("USD").million("claude-3-5-sonnet", "3", "15", "{}");
    quote.million("claude-3-5-sonnet", "cache_write", "3.75");
    quote.million("claude-3-5-sonnet", "cache_write_1h", "6");
    quote.million("claude-3-5-sonnet", "cached_input", "0.30");
    for (String meter : new String[] {"input", "cache_write", "cache_write_1h", "cached_input"}) {
      quote.use(AT, "claude-3-5-sonnet", meter, "1000000");
    }
    QuoteAnswer answer = quote.quote();
    assertEquals("3.75", Figures.exact(answer, "cache_write"));
    assertEquals("6", Figures.exact(answer, "cache_write_1h"));
    assertEquals("0.3", Figures.exact(answer, "cached_input"));
    assertEquals("13.05", Figures.net(answer));
  }

  /** Kimi 2024: creating a cache 24 CNY per 1M, each call of it 0.02 CNY. */
  @Test
  void m05_a_cache_costs_its_creation_and_each_call() {
    QuoteAnswer answer =
        QuoteBuilder.july("CNY")
            .million("moonshot-cache", "cache_write", "24")
            .rate("moonshot-cache", "requests", "{kind: 'unit', amount: '0.02'}")
            .use(QuoteBuilder.START, "moonshot-cache", "cache_write", "500000")
            .use(QuoteBuilder.START, "moonshot-cache", "requests", "150")
            .quote();
    // 0.5 x 24 + 150 x 0.02 = 12 + 3.
    assertEquals("15.00", Figures.net(answer));
  }

  /** Gemini 3.6 Flash: 0.50 USD per million tokens and hour; two million for 90 minutes. */
  @Test
  void m05_a_cache_costs_its_storage_by_time() {
    QuoteAnswer answer =
        QuoteBuilder.july("USD")
            .rate("gemini", "cache_storage", "{kind: 'unit', amount: '0.50', per: '3600000000'}")
            .use(QuoteBuilder.START, "gemini", "cache_storage", "10800000000")
            .quote();
    assertEquals("1.50", Figures.net(answer));
  }

  /** Billed as output nearly everywhere: gpt-4o 10. */
  @Test
  void m06_reasoning_is_priced_as_output_unless_it_has_a_price() {
    QuoteBuilder quote = june("USD").million("gpt-4o", "2.50", "10", "{}");
    QuoteAnswer answer = quote.use(AT, "gpt-4o", "reasoning", "300000").quote();
    assertEquals("3", Figures.net(answer, "reasoning"));
  }

  /** qwen-plus, answer: 2 CNY, thinking 8 (China); 1.20 USD, thinking 4 (international). */
  @Test
  void m06_thinking_mode_has_another_price_for_the_answer() {
    QuoteBuilder china = june("CNY").million("qwen-plus", "output", "2");
    china.million("qwen-plus", "output", "8").when("{mode: 'thinking'}");
    china.use(AT, "qwen-plus", "output", "1000000");
    assertEquals("2.00", Figures.net(china.quote()));
    assertEquals("8.00", Figures.net(china.with("{facts: {mode: 'thinking'}}").quote()));
    QuoteBuilder abroad = june("USD").million("qwen-plus", "output", "1.20");
    abroad.million("qwen-plus", "output", "4").when("{mode: 'thinking'}");
    abroad.use(AT, "qwen-plus", "output", "1000000");
    assertEquals("1.20", Figures.net(abroad.quote()));
    // The tokens of the thinking itself fall back on the same price.
    abroad.use(AT, "qwen-plus", "reasoning", "1000000").with("{facts: {mode: 'thinking'}}");
    assertEquals("5.20", Figures.net(abroad.quote()));
  }

  /** gpt-realtime: text 4/16, audio 32/64. qwen-omni-turbo: audio 3.584/7.168 USD. */
  @Test
  void m07_audio_tokens_have_their_own_price() {
    QuoteBuilder quote = june("USD").million("gpt-realtime", "4", "16", "{}");
    quote.million("gpt-realtime", "audio_input", "32");
    quote.million("gpt-realtime", "audio_output", "64");
    quote.million("qwen-omni-turbo", "audio_input", "3.584");
    quote.million("qwen-omni-turbo", "audio_output", "7.168");
    quote.use(AT, "gpt-realtime", "input", "1000000");
    quote.use(AT, "gpt-realtime", "output", "1000000");
    quote.use(AT, "gpt-realtime", "audio_input", "1000000");
    quote.use(AT, "gpt-realtime", "audio_output", "1000000");
    assertEquals("116.00", Figures.net(quote.quote()));
    quote.use(AT, "qwen-omni-turbo", "audio_input", "1000000");
    quote.use(AT, "qwen-omni-turbo", "audio_output", "1000000");
    assertEquals("126.752", Figures.exact(quote.quote()));
  }

  /** gemini-2.5-flash: text 0.30, audio 1.00, cached text 0.03, cached audio 0.10. */
  @Test
  void m07_cached_audio_is_a_meter_too() {
    QuoteBuilder quote = june("USD").million("gemini-2.5-flash", "0.30", "2.50", "{}");
    quote.million("gemini-2.5-flash", "cached_input", "0.03");
    quote.million("gemini-2.5-flash", "audio_input", "1.00");
    quote.million("gemini-2.5-flash", "cached_audio_input", "0.10");
    for (String meter :
        new String[] {"input", "cached_input", "audio_input", "cached_audio_input"}) {
      quote.use(AT, "gemini-2.5-flash", meter, "1000000");
    }
    assertEquals("1.43", Figures.net(quote.quote()));
  }

  /** gpt-image-1: text 5, image 10 in, 40 out. */
  @Test
  void m07_image_tokens_have_their_own_price() {
    QuoteBuilder quote = june("USD").million("gpt-image-1", "input", "5");
    quote.million("gpt-image-1", "image_input", "10");
    quote.million("gpt-image-1", "image_output", "40");
    quote.use(AT, "gpt-image-1", "input", "1000000");
    quote.use(AT, "gpt-image-1", "image_input", "1000000");
    quote.use(AT, "gpt-image-1", "image_output", "1000000");
    assertEquals("55.00", Figures.net(quote.quote()));
  }

  /** qwen-vl-plus 8 CNY for whatever is put in, in a batch 4; sound would be another thing. */
  @Test
  void m07_images_and_video_without_a_price_cost_what_text_does() {
    QuoteBuilder quote = june("CNY").million("qwen-vl-plus", "8", "8", "{}");
    quote.million("qwen-vl-plus", "4", "4", "{serviceTier: 'batch'}");
    quote.use(AT, "qwen-vl-plus", "input", "1000000");
    quote.use(AT, "qwen-vl-plus", "image_input", "1000000");
    quote.use(AT, "qwen-vl-plus", "video_input", "1000000");
    quote.use(AT, "qwen-vl-plus", "image_input", "1000000").with("{facts: {mode: 'batch'}}");
    quote.use(AT, "qwen-vl-plus", "audio_input", "7");
    QuoteAnswer answer = quote.quote();
    assertEquals("28.00", Figures.net(answer));
    assertEquals("7", Figures.unpriced(answer, "audio_input"));
  }

  /** GLM-4 was quoted as 0.1 CNY per 1K in 2024, which is 100 per 1M. */
  @Test
  void m31_the_quoted_unit_does_not_change_the_amount() {
    QuoteAnswer answer =
        QuoteBuilder.july("CNY")
            .rate("per-1k", "input", "{kind: 'unit', amount: '0.1', per: 1000}")
            .million("per-1m", "input", "100")
            .use(QuoteBuilder.START, "per-1k", "input", "1234567")
            .use(QuoteBuilder.START, "per-1m", "input", "1234567")
            .quote();
    // Exact tokens: 1K is a unit to quote in, not to round to.
    assertEquals("123.4567", answer.charges().get(0).exactCost().toPlainString());
    assertEquals("123.4567", answer.charges().get(1).exactCost().toPlainString());
    assertEquals("246.92", Figures.net(answer));
  }

  /** Baidu ERNIE Speed, Tencent hunyuan-lite, Zhipu glm-4-flash; Baidu's gift of 50M tokens. */
  @Test
  void m32_a_price_of_zero_is_a_price_and_burns_no_grant() {
    QuoteBuilder quote = QuoteBuilder.july("CNY");
    for (String model : new String[] {"ERNIE-Speed-8K", "hunyuan-lite", "glm-4-flash"}) {
      quote.million(model, "0", "0", "{}").use(QuoteBuilder.START, model, "input", "9000000");
    }
    quote.add("grants", "{id: 'gift', allowance: {quantity: 50000000}}");
    QuoteAnswer answer = quote.quote();
    assertEquals("0.00", Figures.net(answer));
    assertEquals(3, answer.charges().size());
    assertEquals("27000000", Figures.billed(answer, "input"));
    assertEquals(0, answer.unpriced().size());
    assertEquals("50000000", Figures.left(answer, "gift"));
  }

  /** ERNIE Speed cost 4 CNY until 20 May 2024. */
  @Test
  void m32_a_model_becomes_free_on_a_day() {
    QuoteAnswer answer =
        QuoteBuilder.month("CNY", "2024-05", "Asia/Shanghai")
            .million("ERNIE-Speed-8K", "input", "4")
            .valid(null, "2024-05-20T16:00:00Z")
            .million("ERNIE-Speed-8K", "input", "0")
            .valid("2024-05-20T16:00:00Z", null)
            .use("2024-05-20T15:59:59Z", "ERNIE-Speed-8K", "input", "1000000")
            .use("2024-05-20T16:00:00Z", "ERNIE-Speed-8K", "input", "5000000")
            .quote();
    assertEquals("4.00", Figures.net(answer));
  }

  /** SenseNova reports 7 + 2 + 4 = 13 tokens; SenseChat-5 costs 40/100 CNY. */
  @Test
  void m38_knowledge_tokens_come_on_top() {
    QuoteBuilder quote = june("CNY").million("SenseChat-5", "40", "100", "{}");
    quote.use(AT, "SenseChat-5", "input", "7000000");
    quote.use(AT, "SenseChat-5", "knowledge_input", "2000000");
    quote.use(AT, "SenseChat-5", "output", "4000000");
    QuoteAnswer unknown = quote.quote();
    // Without a price they are listed, not given away.
    assertEquals("680.00", Figures.net(unknown));
    assertEquals("2000000", Figures.unpriced(unknown, "knowledge_input"));
    quote.million("SenseChat-5", "knowledge_input", "40");
    QuoteAnswer answer = quote.quote();
    assertEquals("760.00", Figures.net(answer));
    BigDecimal all =
        answer.charges().stream().map(c -> c.quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals("13000000", all.toPlainString());
  }
}
