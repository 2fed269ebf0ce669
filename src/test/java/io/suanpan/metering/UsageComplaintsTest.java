package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Usage objects that other gateways were reported to count wrongly. */
class UsageComplaintsTest {

  /** BerriAI/litellm#14849: cached tokens were billed again as plain ones; text_tokens has both. */
  @Test
  void a_cached_token_is_not_also_a_plain_one() {
    String usage =
        "{total_tokens: 264704, prompt_tokens: 262960, completion_tokens: 1744,"
            + " prompt_tokens_details: {text_tokens: 262960, cached_tokens: 257955},"
            + " completion_tokens_details: {reasoning_tokens: 0}}";
    String expected = "- input=5005 cached_input=257955 output=1744 requests=1 [] 262960";
    assertEquals(expected, Responses.usage("google", "chat", usage));
    assertEquals(expected, Responses.usage("openai", "chat", usage));
  }

  /** QuantumNous/new-api#5003: Anthropic's counts read as OpenAI's, an input of -16,638. */
  @Test
  void more_cached_tokens_than_prompt_are_another_vendors_way_of_counting() {
    String anthropic =
        "{input_tokens: 56322, cache_read_input_tokens: 72960, output_tokens: 87,"
            + " cache_creation_input_tokens: 0}";
    assertEquals(
        "- input=56322 cached_input=72960 output=87 requests=1 [] 129282",
        Responses.usage("anthropic", "messages", anthropic));
    assertEquals(
        "IMPOSSIBLE_COUNTS /usage/prompt_tokens_details/cached_tokens",
        Responses.wrong(
            "openai",
            "chat",
            "{usage: {prompt_tokens: 56322, completion_tokens: 87,"
                + " prompt_tokens_details: {cached_tokens: 72960}}}"));
  }

  /** BerriAI/litellm#5443 and #9812: 0.091311 USD billed for 0.054399: written tokens twice. */
  @Test
  void what_is_written_to_a_cache_is_beside_the_input() {
    assertEquals(
        "- input=3 cache_write=12304 output=550 requests=1 [] 12307",
        Responses.usage(
            "anthropic",
            "messages",
            "{input_tokens: 3, cache_creation_input_tokens: 12304, cache_read_input_tokens: 0,"
                + " output_tokens: 550}"));
  }

  /**
   * BerriAI/litellm#11364: a gateway's own mixture; once it agrees with itself, once it does not.
   */
  @Test
  void counts_told_twice_must_agree() {
    assertEquals(
        "- input=10 cached_input=66360 cache_write=32435 output=3410 reasoning=1710 requests=1"
            + " [] 98805",
        Responses.usage(
            "some-gateway",
            "chat",
            "{total_tokens: 103925, prompt_tokens: 98805, completion_tokens: 5120,"
                + " prompt_tokens_details: {text_tokens: null, audio_tokens: null,"
                + " cached_tokens: 66360, cache_creation_tokens: 32435},"
                + " cache_read_input_tokens: 66360, cache_creation_input_tokens: 32435,"
                + " completion_tokens_details: {text_tokens: null, reasoning_tokens: 1710}}"));
    assertEquals(
        "IMPOSSIBLE_COUNTS /usage/cache_read_input_tokens;"
            + " IMPOSSIBLE_COUNTS /usage/cache_creation_input_tokens",
        Responses.wrong(
            "some-gateway",
            "chat",
            "{usage: {total_tokens: 31048, prompt_tokens: 30946, completion_tokens: 102,"
                + " prompt_tokens_details: {audio_tokens: null, cached_tokens: 0},"
                + " cache_read_input_tokens: 30940, cache_creation_input_tokens: 460}}"));
  }

  /** BerriAI/litellm#15270: Bedrock's total has what was read from and written to the cache. */
  @Test
  void bedrock_counts_cached_tokens_beside_the_input() {
    assertEquals(
        "- input=3 cached_input=2074 cache_write=200 cache_write_1h=97 output=61 requests=1"
            + " [] 2374",
        Responses.usage(
            "aws-bedrock",
            "converse",
            "{inputTokens: 3, outputTokens: 61, totalTokens: 2435, cacheReadInputTokens: 2074,"
                + " cacheWriteInputTokens: 297, cacheDetails: [{ttl: '5m', inputTokens: 200},"
                + " {ttl: '1h', inputTokens: 97}]}"));
  }

  /** vercel/ai, a snapshot of Perplexity: 20 tokens of answer less 50 of reasoning, -30 of text. */
  @Test
  void perplexity_thinks_and_reads_beside_its_total() {
    assertEquals(
        "- input=10 knowledge_input=30 output=20 reasoning=50 requests=1 search_calls=40 [] 40",
        Responses.usage(
            "perplexity",
            "chat",
            "{prompt_tokens: 10, completion_tokens: 20, total_tokens: 30, citation_tokens: 30,"
                + " num_search_queries: 40, reasoning_tokens: 50}"));
  }
}
