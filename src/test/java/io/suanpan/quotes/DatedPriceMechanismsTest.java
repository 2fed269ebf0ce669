package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import org.junit.jupiter.api.Test;

/** Prices that depend on when and where: hours of the week, dates, regions, names. */
class DatedPriceMechanismsTest {
  private static final String SHANGHAI = "Asia/Shanghai";
  private static final String NIGHT = "{window: {hours: ['00:30-08:30']}}";

  /** DeepSeek, 26 February to 5 September 2025: V3 2/8 to 1/4 CNY, R1 4/16 to 1/4 at night. */
  private static QuoteBuilder deepSeek2025(String month, String night) {
    String from = "2025-02-25T16:00:00Z";
    String to = "2025-09-04T16:00:00Z";
    QuoteBuilder quote = QuoteBuilder.month("CNY", month, SHANGHAI);
    quote.million("deepseek-chat", "2", "8", "{}").million("deepseek-reasoner", "4", "16", "{}");
    for (String model : new String[] {"deepseek-chat", "deepseek-reasoner"}) {
      quote.million(model, "input", "1").when(night).valid(from, to);
      quote.million(model, "output", "4").when(night).valid(from, to);
    }
    return quote;
  }

  private static String million(QuoteBuilder rates, String at, String model, String meter) {
    rates.set("usage", QuoteBuilder.json("[]"));
    return Figures.exact(rates.use(at, model, meter, "1000000").quote());
  }

  @Test
  void m10_time_of_day_price_from_0030_to_0830_in_beijing() {
    QuoteBuilder march = deepSeek2025("2025-03", NIGHT);
    assertEquals("8", million(march, "2025-03-10T00:29:59+08:00", "deepseek-chat", "output"));
    assertEquals("4", million(march, "2025-03-10T00:30:00+08:00", "deepseek-chat", "output"));
    assertEquals("4", million(march, "2025-03-10T08:29:59+08:00", "deepseek-chat", "output"));
    assertEquals("8", million(march, "2025-03-10T08:30:00+08:00", "deepseek-chat", "output"));
    // V3 costs half, R1 a quarter.
    assertEquals("1", million(march, "2025-03-10T04:00:00+08:00", "deepseek-chat", "input"));
    assertEquals("1", million(march, "2025-03-10T04:00:00+08:00", "deepseek-reasoner", "input"));
    assertEquals("4", million(march, "2025-03-10T12:00:00+08:00", "deepseek-reasoner", "input"));
    assertEquals("16", million(march, "2025-03-10T12:00:00+08:00", "deepseek-reasoner", "output"));
  }

  /** The same hours in UTC: 16:30 to 00:30. */
  @Test
  void m10_a_window_may_go_over_midnight() {
    QuoteBuilder march = deepSeek2025("2025-03", "{window: {hours: ['16:30-00:30'], zone: 'UTC'}}");
    assertEquals("8", million(march, "2025-03-09T16:29:59Z", "deepseek-chat", "output"));
    assertEquals("4", million(march, "2025-03-09T16:30:00Z", "deepseek-chat", "output"));
    assertEquals("4", million(march, "2025-03-10T00:29:59Z", "deepseek-chat", "output"));
    assertEquals("8", million(march, "2025-03-10T00:30:00Z", "deepseek-chat", "output"));
  }

  @Test
  void m10_the_night_price_has_a_first_and_a_last_day() {
    QuoteBuilder february = deepSeek2025("2025-02", NIGHT);
    assertEquals("8", million(february, "2025-02-25T04:00:00+08:00", "deepseek-chat", "output"));
    assertEquals("4", million(february, "2025-02-26T04:00:00+08:00", "deepseek-chat", "output"));
    QuoteBuilder september = deepSeek2025("2025-09", NIGHT);
    assertEquals("4", million(september, "2025-09-04T04:00:00+08:00", "deepseek-chat", "output"));
    assertEquals("8", million(september, "2025-09-05T04:00:00+08:00", "deepseek-chat", "output"));
  }

  /** DeepSeek counted the end of the request; another vendor may count its start. */
  @Test
  void m10_the_end_of_a_request_counts_or_its_start() {
    String night = "{window: {hours: ['00:30-08:30'], basis: 'start'}}";
    String at = "2025-03-10T00:35:00+08:00";
    for (String window : new String[] {NIGHT, night}) {
      QuoteBuilder march = deepSeek2025("2025-03", window);
      march.use(at, "deepseek-chat", "output", "1000000");
      march.with("{startedAt: '2025-03-10T00:20:00+08:00'}");
      assertEquals(window.equals(NIGHT) ? "4" : "8", Figures.exact(march.quote()));
    }
  }

  /** V4 Pro 0.66/1.98 to 1.32/3.96 USD, Mon-Fri 09-12 and 14-18 h, holidays excluded. */
  @Test
  void m11_peak_price_on_working_days_except_holidays() {
    QuoteBuilder october = QuoteBuilder.month("USD", "2026-10", SHANGHAI);
    // National Day and the days after it.
    october.set("holidays", QuoteBuilder.json("['2026-10-01', '2026-10-02', '2026-10-05']"));
    october.million("deepseek-v4-pro", "0.66", "1.98", "{}");
    october.million(
        "deepseek-v4-pro",
        "1.32",
        "3.96",
        "{window: {days: ['MON', 'TUE', 'WED', 'THU', 'FRI'],"
            + " hours: ['09:00-12:00', '14:00-18:00'], exceptHolidays: true}}");
    String model = "deepseek-v4-pro";
    // Monday the 12th.
    assertEquals("0.66", million(october, "2026-10-12T08:59:59+08:00", model, "input"));
    assertEquals("1.32", million(october, "2026-10-12T09:00:00+08:00", model, "input"));
    assertEquals("3.96", million(october, "2026-10-12T11:59:59+08:00", model, "output"));
    assertEquals("1.98", million(october, "2026-10-12T12:00:00+08:00", model, "output"));
    assertEquals("3.96", million(october, "2026-10-12T14:00:00+08:00", model, "output"));
    assertEquals("3.96", million(october, "2026-10-12T17:59:59+08:00", model, "output"));
    assertEquals("1.98", million(october, "2026-10-12T18:00:00+08:00", model, "output"));
    // Saturday, then a holiday that is a Thursday, then Thursday a week later.
    assertEquals("1.98", million(october, "2026-10-10T10:00:00+08:00", model, "output"));
    assertEquals("1.98", million(october, "2026-10-01T10:00:00+08:00", model, "output"));
    assertEquals("3.96", million(october, "2026-10-08T10:00:00+08:00", model, "output"));
  }

  /** Baichuan2-53B: 0.02 CNY per 1K from 8 to 24 h, 0.01 from 0 to 8 h. */
  @Test
  void m12_time_of_day_price_up_to_midnight() {
    String model = "Baichuan2-53B";
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2023-10", SHANGHAI);
    quote.rate(model, "input", "{kind: 'unit', amount: '0.02', per: 1000}");
    quote.when("{window: {hours: ['08:00-24:00']}}");
    quote.rate(model, "input", "{kind: 'unit', amount: '0.01', per: 1000}");
    quote.when("{window: {hours: ['00:00-08:00']}}");
    assertEquals("10", million(quote, "2023-10-11T07:59:59+08:00", model, "input"));
    assertEquals("20", million(quote, "2023-10-11T08:00:00+08:00", model, "input"));
    assertEquals("20", million(quote, "2023-10-11T23:59:59+08:00", model, "input"));
    assertEquals("10", million(quote, "2023-10-12T00:00:00+08:00", model, "input"));
  }

  /** o3: 10/40 to 2/8 on 10 June 2025. */
  @Test
  void m26_price_change_on_a_date() {
    QuoteBuilder june = QuoteBuilder.month("USD", "2025-06", "UTC");
    for (String[] price : new String[][] {{"input", "10", "2"}, {"output", "40", "8"}}) {
      june.million("o3", price[0], price[1]).valid("2025-04-16T00:00:00Z", "2025-06-10T00:00:00Z");
      june.million("o3", price[0], price[2]).valid("2025-06-10T00:00:00Z", null);
    }
    assertEquals("40", million(june, "2025-06-09T23:59:59Z", "o3", "output"));
    assertEquals("8", million(june, "2025-06-10T00:00:00Z", "o3", "output"));
    // Both in one month: each at the price of its time.
    june.use("2025-06-09T12:00:00Z", "o3", "input", "1000000");
    june.use("2025-06-11T12:00:00Z", "o3", "input", "1000000");
    assertEquals("20.00", Figures.net(june.quote()));
  }

  /** qwen-long 20 to 0.5 CNY on 21 May 2024, a day in Beijing. */
  @Test
  void m26_a_day_begins_in_the_vendors_zone() {
    QuoteBuilder may = QuoteBuilder.month("CNY", "2024-05", SHANGHAI);
    may.million("qwen-long", "input", "20").valid(null, "2024-05-20T16:00:00Z");
    may.million("qwen-long", "input", "0.5").valid("2024-05-20T16:00:00Z", null);
    assertEquals("20", million(may, "2024-05-20T23:59:59+08:00", "qwen-long", "input"));
    assertEquals("0.5", million(may, "2024-05-21T00:00:00+08:00", "qwen-long", "input"));
  }

  /** Claude Sonnet 4.6: 6/22.50 above 200,000 until 13 March 2026, then 3/15 throughout. */
  @Test
  void m26_a_tier_by_length_ends_on_a_date() {
    QuoteBuilder march = QuoteBuilder.month("USD", "2026-03", "UTC");
    march.million("claude-sonnet-4-6", "output", "15");
    march.million("claude-sonnet-4-6", "output", "22.50").when("{promptLength: {over: 200000}}");
    march.valid(null, "2026-03-13T00:00:00Z");
    march.use("2026-03-12T23:59:59Z", "claude-sonnet-4-6", "output", "1000000");
    assertEquals("22.5", Figures.exact(march.with("{promptLength: 200001}").quote()));
    assertEquals("15", Figures.exact(march.with("{promptLength: 200000}").quote()));
    march.with("{at: '2026-03-13T00:00:00Z', promptLength: 200001}");
    assertEquals("15", Figures.exact(march.quote()));
  }

  /** claude-sonnet-5 2/10 until 1 September 2026, then 3/15. */
  @Test
  void m27_introductory_price_with_a_known_end() {
    QuoteBuilder quote = new QuoteBuilder("USD", "2026-08-01T00:00:00Z", "2026-10-01T00:00:00Z");
    quote.million("claude-sonnet-5", "output", "10").valid(null, "2026-09-01T00:00:00Z");
    quote.million("claude-sonnet-5", "output", "15").valid("2026-09-01T00:00:00Z", null);
    assertEquals("10", million(quote, "2026-08-31T23:59:59Z", "claude-sonnet-5", "output"));
    assertEquals("15", million(quote, "2026-09-01T00:00:00Z", "claude-sonnet-5", "output"));
  }

  /** gemini-3.6-flash 0.75/3.75 until 1 January 2027, then 1.50/7.50. */
  @Test
  void m27_a_price_that_is_to_come_is_known_before() {
    QuoteBuilder quote = new QuoteBuilder("USD", "2026-12-01T00:00:00Z", "2027-02-01T00:00:00Z");
    quote.million("gemini-3.6-flash", "input", "0.75").valid(null, "2027-01-01T00:00:00Z");
    quote.million("gemini-3.6-flash", "input", "1.50").valid("2027-01-01T00:00:00Z", null);
    quote.use("2026-12-31T23:59:59Z", "gemini-3.6-flash", "input", "2000000");
    quote.use("2027-01-01T00:00:00Z", "gemini-3.6-flash", "input", "2000000");
    assertEquals("4.50", Figures.net(quote.quote()));
  }

  /** qwen-max 2.4/9.6 CNY in Beijing, 1.6/6.4 USD abroad; kimi-k3 20/100 and 3/15. */
  @Test
  void m28_regional_price_lists_are_two_cards_in_two_currencies() {
    QuoteBuilder beijing = QuoteBuilder.month("CNY", "2026-08", SHANGHAI);
    beijing.million("qwen-max", "2.4", "9.6", "{}").million("kimi-k3", "20", "100", "{}");
    QuoteBuilder abroad = QuoteBuilder.month("USD", "2026-08", "UTC");
    abroad.million("qwen-max", "1.6", "6.4", "{}").million("kimi-k3", "3", "15", "{}");
    for (QuoteBuilder quote : new QuoteBuilder[] {beijing, abroad}) {
      for (String model : new String[] {"qwen-max", "kimi-k3"}) {
        quote.use("2026-08-05T00:00:00Z", model, "input", "1000000");
        quote.use("2026-08-05T00:00:00Z", model, "output", "1000000");
      }
    }
    QuoteAnswer home = beijing.quote();
    assertEquals("132.00 CNY", Figures.net(home) + " " + home.currency());
    QuoteAnswer there = abroad.quote();
    assertEquals("26.00 USD", Figures.net(there) + " " + there.currency());
  }

  /** Baichuan2-Turbo-192k (16 CNY) served by Baichuan3-Turbo-128k (24) from 16 August 2024. */
  @Test
  void m34_a_withdrawn_model_is_billed_as_the_one_that_serves_it() {
    QuoteBuilder august = QuoteBuilder.month("CNY", "2024-08", SHANGHAI);
    august.million("Baichuan2-Turbo-192k", "input", "16");
    august.million("Baichuan3-Turbo-128k", "input", "24");
    august.add(
        "aliases",
        "{name: 'Baichuan2-Turbo-192k', model: 'Baichuan3-Turbo-128k',"
            + " validFrom: '2024-08-15T16:00:00Z'}");
    String asked = "Baichuan2-Turbo-192k";
    assertEquals("16", million(august, "2024-08-15T23:59:59+08:00", asked, "input"));
    assertEquals("24", million(august, "2024-08-16T00:00:00+08:00", asked, "input"));
    assertEquals("Baichuan3-Turbo-128k", august.quote().charges().get(0).model());
  }

  /** gpt-4o: the snapshot of May 5/15, that of August 2.50/10, from 2 October 2024. */
  @Test
  void m34_an_alias_moves_between_snapshots() {
    QuoteBuilder quote = new QuoteBuilder("USD", "2024-09-01T00:00:00Z", "2024-11-01T00:00:00Z");
    quote.million("gpt-4o-2024-05-13", "5", "15", "{}");
    quote.million("gpt-4o-2024-08-06", "2.50", "10", "{}");
    String moved = "'2024-10-02T00:00:00Z'";
    quote.add("aliases", "{name: 'gpt-4o', model: 'gpt-4o-2024-05-13', validTo: " + moved + "}");
    quote.add("aliases", "{name: 'gpt-4o', model: 'gpt-4o-2024-08-06', validFrom: " + moved + "}");
    assertEquals("15", million(quote, "2024-10-01T23:59:59Z", "gpt-4o", "output"));
    assertEquals("10", million(quote, "2024-10-02T00:00:00Z", "gpt-4o", "output"));
  }

  /** deepseek-v4-flash is billed as deepseek-flash: 0.15/0.60 USD. */
  @Test
  void m34_an_old_name_is_billed_as_the_new_one() {
    QuoteBuilder quote = QuoteBuilder.month("USD", "2026-10", SHANGHAI);
    quote.million("deepseek-flash", "0.15", "0.60", "{}");
    quote.add("aliases", "{name: 'deepseek-v4-flash', model: 'deepseek-flash'}");
    String at = "2026-10-11T00:00:00Z";
    assertEquals("0.6", million(quote, at, "deepseek-v4-flash", "output"));
  }
}
