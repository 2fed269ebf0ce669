package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.quotes.app.QuoteAnswer;
import org.junit.jupiter.api.Test;

/** Tokens and money that vendors give or sell in advance. docs/mechanisms.md. */
class GrantMechanismsTest {
  private static final String SHANGHAI = "Asia/Shanghai";
  private static final String AT = "2024-07-15T04:00:00Z";

  private static QuoteBuilder july2024() {
    return QuoteBuilder.month("CNY", "2024-07", SHANGHAI);
  }

  /** OpenAI: 250,000 a day over a pool of large models; reset at 00:00 UTC. */
  @Test
  void m16_daily_free_allowance_over_a_pool_of_models() {
    QuoteBuilder quote = QuoteBuilder.month("USD", "2025-07", SHANGHAI);
    quote.million("gpt-4o", "2.50", "10", "{}").million("o3", "2", "8", "{}");
    quote.add(
        "grants",
        "{id: 'daily', allowance: {quantity: 250000, models: ['gpt-4o', 'o3']},"
            + " effectiveAt: '2025-07-01T00:00:00Z',"
            + " recurrence: {interval: 'daily', zone: 'UTC'}}");
    quote.use("2025-07-09T18:00:00Z", "gpt-4o", "input", "150000");
    quote.use("2025-07-09T20:00:00Z", "o3", "output", "100000");
    quote.use("2025-07-09T23:59:59Z", "o3", "input", "1000000");
    quote.use("2025-07-10T00:00:00Z", "o3", "input", "300000");
    QuoteAnswer answer = quote.quote();
    // The pool is empty at 20:00 (01:59 of the next day in Shanghai has no new one), full at 00:00
    // UTC: 1,000,000 and 50,000 are left to pay, at 2.
    assertEquals("1050000", Figures.billed(answer, "input"));
    assertEquals("500000", Figures.covered(answer, "daily"));
    assertEquals("2.10", Figures.net(answer));
  }

  /** Nothing is carried over: 250,000 of each of 31 days are lost. The end is the next day's. */
  @Test
  void m16_what_a_day_leaves_is_lost() {
    QuoteBuilder quote = QuoteBuilder.month("USD", "2025-07", "UTC").million("o3", "input", "2");
    quote.add(
        "grants",
        "{id: 'daily', allowance: {quantity: 250000}, effectiveAt: '2025-07-01T00:00:00Z',"
            + " recurrence: {interval: 'daily'}}");
    QuoteAnswer answer = quote.quote();
    assertEquals("250000", Figures.left(answer, "daily"));
    assertEquals("7750000", Figures.forfeited(answer, "daily"));
  }

  /** Alibaba: 1,000,000 tokens per model, 180 days, never shared between models. */
  @Test
  void m17_one_off_grant_per_model_with_expiry() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2024-12", SHANGHAI);
    quote.million("qwen-plus", "0.8", "2", "{}").million("qwen-turbo", "0.3", "0.6", "{}");
    for (String model : new String[] {"qwen-plus", "qwen-turbo"}) {
      // Activated on 1 July 2024, 00:00 in Beijing; 180 days later it is 28 December.
      quote.add(
          "grants",
          "{id: 'free-MODEL', allowance: {quantity: 1000000, models: ['MODEL']}, effectiveAt:"
                  .replace("MODEL", model)
              + " '2024-06-30T16:00:00Z', expiresAt: '2024-12-27T16:00:00Z'}");
    }
    quote.use("2024-12-27T15:59:59Z", "qwen-plus", "output", "3000000");
    quote.use("2024-12-27T16:00:00Z", "qwen-turbo", "output", "500000");
    QuoteAnswer answer = quote.quote();
    // 2,000,000 x 2, though qwen-turbo has a grant left; 500,000 x 0.6 after its end.
    assertEquals("4.30", Figures.net(answer));
    assertEquals("1000000", Figures.covered(answer, "free-qwen-plus"));
    assertEquals("1000000", Figures.forfeited(answer, "free-qwen-turbo"));
  }

  /** Zhipu, June 2024: 50M tokens of GLM-4 (100 CNY) and 100M of GLM-4-Air (1 CNY). */
  @Test
  void m18_a_switch_offer_is_a_grant_for_each_model() {
    QuoteBuilder quote = july2024();
    quote.million("glm-4", "100", "100", "{}").million("glm-4-air", "1", "1", "{}");
    quote.add("grants", "{id: 'glm-4', allowance: {quantity: 50000000, models: ['glm-4']}}");
    quote.add("grants", "{id: 'air', allowance: {quantity: 100000000, models: ['glm-4-air']}}");
    quote.use(AT, "glm-4", "input", "40000000").use(AT, "glm-4", "output", "12000000");
    quote.use(AT, "glm-4-air", "input", "90000000");
    QuoteAnswer answer = quote.quote();
    // Input and output burn alike: 52M - 50M = 2M x 100 per 1M.
    assertEquals("200.00", Figures.net(answer));
    assertEquals("10000000", Figures.left(answer, "air"));
  }

  /** Baidu: 50M tokens of ERNIE-3.5 (12 CNY), and as many more as the customer had at OpenAI. */
  @Test
  void m19_a_matched_grant_has_the_declared_quantity() {
    QuoteBuilder quote = july2024().million("ERNIE-3.5-8K", "12", "12", "{}");
    quote.add("grants", "{id: 'gift', priority: 1, allowance: {quantity: 50000000}}");
    quote.add("grants", "{id: 'matched', priority: 2, allowance: {quantity: 3000000}}");
    quote.use(AT, "ERNIE-3.5-8K", "input", "54000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("50000000", Figures.covered(answer, "gift"));
    assertEquals("3000000", Figures.covered(answer, "matched"));
    assertEquals("12.00", Figures.net(answer));
  }

  /** 01.AI: a voucher of 100 CNY; yi-large 20 CNY. */
  @Test
  void m20_money_voucher() {
    QuoteBuilder quote = july2024().million("yi-large", "20", "20", "{}");
    quote.add("credits", "{id: 'voucher', amount: 100}");
    quote.use(AT, "yi-large", "input", "4000000").use(AT, "yi-large", "output", "2000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("100.00", Figures.paid(answer, "voucher"));
    assertEquals("20.00", Figures.net(answer));
  }

  /** Azure: 200 USD for 30 days; gpt-4o 5 USD. */
  @Test
  void m20_a_voucher_ends_after_its_days() {
    QuoteBuilder quote = QuoteBuilder.july("USD").million("gpt-4o", "input", "5");
    quote.add(
        "credits",
        "{id: 'azure', amount: 200, effectiveAt: '2024-06-15T00:00:00Z',"
            + " expiresAt: '2024-07-15T00:00:00Z'}");
    quote.use("2024-07-14T23:59:59Z", "gpt-4o", "input", "10000000");
    quote.use("2024-07-15T00:00:00Z", "gpt-4o", "input", "1000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("50.00", Figures.paid(answer, "azure"));
    assertEquals("5.00", Figures.net(answer));
  }

  /** StepFun uses the gift before the balance that was paid; Kimi gives 15 CNY. */
  @Test
  void m20_the_gift_is_used_before_the_paid_balance() {
    QuoteBuilder quote = july2024().million("moonshot-v1-8k", "input", "12");
    quote.add("credits", "{id: 'balance', priority: 2, amount: 100}");
    quote.add("credits", "{id: 'gift', priority: 1, amount: 15}");
    QuoteAnswer answer = quote.use(AT, "moonshot-v1-8k", "input", "2000000").quote();
    assertEquals("15.00", Figures.paid(answer, "gift"));
    assertEquals("9.00", Figures.paid(answer, "balance"));
    assertEquals("0.00", Figures.net(answer));
  }

  /** Baidu, ERNIE-4.0-8K: 10M tokens 63 CNY for 6 months; afterwards 4/16 CNY. */
  @Test
  void m21_prepaid_token_pack_then_pay_as_you_go() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2025-09", SHANGHAI);
    quote.million("ERNIE-4.0-8K", "4", "16", "{}");
    quote.add(
        "grants",
        "{id: 'pack', price: 63, allowance: {quantity: 10000000, models: ['ERNIE-4.0-8K']},"
            + " effectiveAt: '2025-09-01T00:00:00Z', expiresAt: '2026-03-01T00:00:00Z'}");
    quote.use("2025-09-10T00:00:00Z", "ERNIE-4.0-8K", "input", "7000000");
    quote.use("2025-09-11T00:00:00Z", "ERNIE-4.0-8K", "output", "3500000");
    QuoteAnswer answer = quote.quote();
    // 10,500,000 - 10,000,000 = 500,000 of the answer, at 16.
    assertEquals("63.00", answer.purchases().get(0).amount().toPlainString());
    assertEquals("500000", Figures.billed(answer, "output"));
    assertEquals("71.00", Figures.net(answer));
  }

  /** Baidu: several packs; the one that ends first burns first, its rest is forfeited. */
  @Test
  void m21_several_packs_and_a_rest_that_is_forfeited() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2025-09", SHANGHAI);
    quote.million("ERNIE-4.0-8K", "4", "16", "{}");
    quote.add(
        "grants",
        "{id: 'year', price: 560, allowance: {quantity: 100000000},"
            + " effectiveAt: '2025-09-05T00:00:00Z', expiresAt: '2026-09-05T00:00:00Z'}");
    quote.add(
        "grants",
        "{id: 'half', price: 63, allowance: {quantity: 10000000},"
            + " effectiveAt: '2025-03-20T00:00:00Z', expiresAt: '2025-09-20T00:00:00Z'}");
    quote.use("2025-09-19T00:00:00Z", "ERNIE-4.0-8K", "input", "7000000");
    quote.use("2025-09-20T00:00:00Z", "ERNIE-4.0-8K", "input", "1000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("7000000", Figures.covered(answer, "half"));
    assertEquals("3000000", Figures.forfeited(answer, "half"));
    assertEquals("99000000", Figures.left(answer, "year"));
    // The pack of March was paid in March.
    assertEquals("560.00", Figures.net(answer));
  }

  /** Alibaba: free quota, savings plans, then the balance. The source names no plan's size. */
  @Test
  void m22_savings_plans_pay_after_the_free_quota() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2025-03", SHANGHAI);
    quote.million("qwen-max", "2.4", "9.6", "{}").million("glm-4-air", "1", "1", "{}");
    quote.add("grants", "{id: 'free', allowance: {quantity: 1000000, models: ['qwen-max']}}");
    quote.add("credits", "{id: 'plan-1', priority: 1, amount: 10, models: ['qwen-max']}");
    quote.add("credits", "{id: 'plan-2', priority: 2, amount: 5, models: ['qwen-max']}");
    quote.add("credits", "{id: 'balance', priority: 3, amount: 50}");
    quote.use("2025-03-10T00:00:00Z", "qwen-max", "input", "11000000");
    quote.use("2025-03-10T00:00:00Z", "glm-4-air", "input", "2000000");
    QuoteAnswer answer = quote.quote();
    // 10,000,000 x 2.4 = 24: plans 10 + 5, balance 9; and 2 that no plan is for.
    assertEquals("10.00", Figures.paid(answer, "plan-1"));
    assertEquals("5.00", Figures.paid(answer, "plan-2"));
    assertEquals("11.00", Figures.paid(answer, "balance"));
    assertEquals("0.00", Figures.net(answer));
  }

  /** Tencent, Baidu: free first, then the pack (ERNIE-3.5-8K 50M 50.60 CNY), then postpaid. */
  @Test
  void m23_free_then_pack_then_pay_as_you_go() {
    QuoteBuilder quote = QuoteBuilder.month("CNY", "2025-03", SHANGHAI);
    quote.million("ERNIE-3.5-8K", "0.8", "2", "{}");
    String from = "effectiveAt: '2025-03-01T00:00:00Z'";
    quote.add(
        "grants",
        "{id: 'pack', priority: 2, price: 50.60, allowance: {quantity: 50000000}, " + from + "}");
    quote.add("grants", "{id: 'free', priority: 1, allowance: {quantity: 50000000}}");
    quote.use("2025-03-02T00:00:00Z", "ERNIE-3.5-8K", "input", "60000000");
    quote.use("2025-03-03T00:00:00Z", "ERNIE-3.5-8K", "input", "41000000");
    QuoteAnswer answer = quote.quote();
    assertEquals("50000000", Figures.covered(answer, "free"));
    assertEquals("50000000", Figures.covered(answer, "pack"));
    // 1,000,000 x 0.8, besides the pack.
    assertEquals("51.40", Figures.net(answer));
  }
}
